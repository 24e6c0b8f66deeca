// What the pages of the book do beyond being read: colours, search, the learner's progress, and keys for what scrolls.
// Without it every page can still be read.
"use strict";
(() => {
  const THEME = "many-hands-theme";
  const remembered = {
    get: () => { try { return localStorage.getItem(THEME); } catch { return null; } },
    set: value => { try { localStorage.setItem(THEME, value); } catch { /* then it is forgotten */ } },
  };
  const html = document.documentElement;
  if (["light", "dark"].includes(remembered.get())) {
    html.dataset.theme = remembered.get(); // before anything is painted
  }

  document.addEventListener("DOMContentLoaded", () => {
    colours();
    search();
    progress();
    meanings();
    reachable();
  });

  function colours() {
    const button = document.getElementById("theme");
    const system = matchMedia("(prefers-color-scheme: dark)");
    const isDark = () => html.dataset.theme ? html.dataset.theme === "dark" : system.matches;
    const label = () => { button.textContent = isDark() ? "Light" : "Dark"; };
    button.hidden = false;
    button.addEventListener("click", () => {
      html.dataset.theme = isDark() ? "light" : "dark";
      remembered.set(html.dataset.theme);
      label();
    });
    system.addEventListener("change", label);
    label();
  }

  // The pages may lie on a disk, where a page can read no file, but can load scripts: so what is searched is one.
  function search() {
    const root = document.body.dataset.root;
    const form = document.querySelector("form[role=search]");
    const input = document.getElementById("words");
    const results = document.getElementById("results");
    let index = null;
    let latest = "";
    form.hidden = false;
    const load = name => new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = root + "assets/" + name;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
    const build = () => lunr(function () {
      this.ref("id");
      this.field("h", { boost: 8 });
      this.field("t", { boost: 2 });
      this.field("x");
      // Lessons teach what the docs only mention.
      manyHandsSections.forEach((section, id) =>
        this.add({ ...section, id }, { boost: section.u.startsWith("lessons/") ? 3 : 1 }));
    });
    const ready = () => index ??= load("lunr.js").then(() => {
      lunr.tokenizer.separator = /[^\p{L}\p{N}_]+/u; // Future.get is two words
      return load("search.js");
    }).then(build);
    const wanted = words => words.toLowerCase().split(/[^\p{L}\p{N}_]+/u).filter(word => word);

    const find = async () => {
      const words = latest = input.value.trim();
      if (!words) {
        results.hidden = true;
        return;
      }
      const built = await ready();
      if (words !== latest) {
        return; // the reader has typed on
      }
      const found = built.query(query => wanted(words).forEach(word => {
        query.term(lunr.tokenizer(word), { boost: 10, presence: lunr.Query.presence.OPTIONAL });
        if (word.length > 2) { // perhaps only the beginning of a word
          query.term(word, { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
        }
      })).slice(0, 12);
      show(found.map(hit => manyHandsSections[hit.ref]), words);
    };
    const show = (sections, words) => {
      const said = document.createElement("p");
      said.setAttribute("role", "status");
      said.textContent = sections.length ? "The best places for “" + words + "”:" : "Nothing was found for “" + words + "”.";
      const list = document.createElement("ol");
      for (const section of sections) {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = root + section.u;
        link.textContent = section.h && section.h !== section.t ? section.t + ": " + section.h : section.t;
        item.append(link, " ", excerpt(section.x, wanted(words)));
        list.append(item);
      }
      results.replaceChildren(said, list);
      results.hidden = false;
    };
    const excerpt = (text, words) => {
      const places = words.map(word => text.toLowerCase().indexOf(word)).filter(at => at >= 0);
      const from = Math.max(0, Math.min(...places, text.length) - 60);
      const start = places.length ? from : 0;
      return (start > 0 ? "…" : "") + text.slice(start, start + 160) + (text.length > start + 160 ? "…" : "");
    };
    input.addEventListener("focus", () => ready(), { once: true });
    input.addEventListener("input", find);
    form.addEventListener("submit", event => {
      event.preventDefault();
      find().then(() => results.querySelector("a")?.focus());
    });
    results.addEventListener("click", event => {
      if (event.target.closest("a")) {
        results.hidden = true;
      }
    });
    document.addEventListener("keydown", event => {
      if (event.key === "Escape" && !results.hidden) {
        results.hidden = true;
        input.focus();
      } else if (event.key === "/" && !event.target.closest("input, textarea")) {
        event.preventDefault();
        input.focus();
      }
    });
  }

  // A list of the learner's exercises, which the coach has written on this machine; null in a book for everybody.
  function progress() {
    const states = window.manyHandsProgress;
    if (!states) {
      return;
    }
    const words = { solved: "✓ solved", changed: "changed since", open: "to do" };
    const mark = (state, text) => {
      const span = document.createElement("span");
      span.className = "mark " + state;
      span.textContent = text;
      return span;
    };
    for (const place of document.querySelectorAll("[data-exercise]")) {
      const state = states[place.dataset.exercise] ?? "open";
      place.append(" ", mark(state, words[state]));
    }
    for (const lesson of document.querySelectorAll("[data-exercises]")) {
      const all = lesson.dataset.exercises.split(" ");
      const solved = all.filter(id => states[id] === "solved").length;
      lesson.querySelector("a").after(" ", mark(solved === all.length ? "solved" : "open", solved + " of " + all.length));
    }
  }

  // Escape closes the sentence of a term, until the term is left.
  function meanings() {
    const terms = document.querySelectorAll(".term");
    document.addEventListener("keydown", event => {
      if (event.key === "Escape") {
        terms.forEach(term => term.classList.add("closed"));
      }
    });
    for (const term of terms) {
      term.addEventListener("mouseleave", () => term.classList.remove("closed"));
      term.addEventListener("focusout", () => term.classList.remove("closed"));
    }
  }

  // What is wider than the window is scrolled; with keys only if it can have the focus.
  function reachable() {
    const look = () => {
      for (const box of document.querySelectorAll("pre, .wide")) {
        if (box.scrollWidth > box.clientWidth) {
          box.tabIndex = 0;
          box.setAttribute("role", "group"); // a region would be a landmark: too many of them
          box.setAttribute("aria-label", box.matches("pre") ? "Code" : box.querySelector("table") ? "Table" : "Diagram");
        } else {
          box.removeAttribute("tabindex");
          box.removeAttribute("role");
          box.removeAttribute("aria-label");
        }
      }
    };
    look();
    addEventListener("resize", look);
    document.addEventListener("toggle", look, true); // of details
  }
})();
