// ---- what is shown

/** What the last move came to. */
const happened = () => {
  const { lane, events } = moves.at(-1);
  if (events.length === 0) {
    return `${laneName(lane)} goes on.`; // between the beginning and the end of a call, for instance
  }
  const said = events.map((event) => {
    const [who, what] = data.events[event];
    return `${laneName(who)}: ${word(what)}`;
  });
  const steps = moves.reduce((sum, each) => sum + each.events.length, 0);
  const which = events.length === 1 ? `Step ${steps}` : `Steps ${steps - events.length + 1} to ${steps}`;
  return `${which}. ${said.join("; ")}.`;
};

/** What the thread would do, or what keeps it, in a few words. */
const intent = (lane) => {
  const thread = here.threads.get(lane);
  switch (here.question !== "" && canMove(lane) ? "WAKES" : thread.status) {
    case "WAKES": return "Wake this one";
    case "READY": return `Next: ${thread.next}`;
    case "WAITS": return `Waits ${thread.waitsFor}`;
    case "TIME_IS_UP": return `Waits ${thread.waitsFor}; its time is up`;
    case "MAY_WAKE": return `Waits ${thread.waitsFor}; may wake without a signal`;
    case "IDLE": return "Waits for work";
    default: return "Has ended";
  }
};

const canMove = (lane) => here.moves.some((each) => each.lane === lane);

const linesOf = (words) => words.split("\n").filter((line) => line.trim() !== "").map((line) => element("p", line));

const rightEnd = () => {
  if (canGoWrong) {
    return "There is an order in which it goes wrong. Take steps back, and try another one.";
  }
  const count = data.states.length;
  return data.whole
    ? `You can't make it go wrong. This page has all ${count} states of the program, and none of them is wrong.`
    : `None of the ${count} states in this page is wrong.`;
};

const verdict = (box) => {
  const { kind, words, race } = here.end;
  const say = (text, style = "") => box.append(element("p", text, style));
  if (isWrong(here.end)) {
    box.classList.add("wrong");
    say(kind === "WRONG" ? "✗ It goes wrong." : "✗ It comes out right, but it has a data race.", "verdict");
    box.append(...linesOf(words), ...linesOf(race));
  } else if (kind === "RIGHT") {
    box.classList.add("right");
    say("✓ This order comes out right: what must hold at the end holds.", "verdict");
    box.append(...linesOf(words));
    say(rightEnd());
    if (race !== "") {
      say("It has a data race all the same:");
      box.append(...linesOf(race));
    }
  } else {
    say("This order can't be judged.", "verdict");
    box.append(...linesOf(words));
  }
};

const question = () => canGoWrong && !isFailing
  ? "No order makes the result wrong, and the test fails all the same. Play to the end and see why."
  : "Can you make it go wrong?";

const showSaid = (message) => {
  const box = byId("said");
  box.className = "said";
  box.replaceChildren();
  if (message !== "") {
    box.append(element("p", message));
  } else if (moves.length > 0) {
    box.append(element("p", happened()));
  } else {
    box.append(element("p", `Nobody has moved yet. ${question()}`));
  }
  if (here.end !== null) {
    verdict(box);
  } else if (here.question !== "") {
    box.append(element("p", here.question));
  } else if (here.moves.length === 1 && message === "") {
    box.append(element("p", `Only ${laneName(here.moves[0].lane)} can move now.`));
  }
};

const threadButtons = lanes.map((_, lane) => {
  const button = element("button", "", `t${lane % 6}`);
  button.type = "button";
  button.onclick = () => move(lane);
  byId("threads").append(button);
  return button;
});

const showThreads = () => {
  threadButtons.forEach((button, lane) => {
    const thread = here.threads.get(lane);
    button.hidden = thread === undefined;
    if (thread === undefined) {
      return;
    }
    button.setAttribute("aria-disabled", String(!canMove(lane)));
    const parts = [element("span", laneName(lane), "name"), element("span", intent(lane), "next")];
    if (keys[lane] !== "") {
      parts.unshift(element("kbd", keys[lane]));
    }
    if (thread.line > 0 && thread.status !== "ENDED") {
      parts.push(element("span", [place(thread.file, thread.line), ...thread.calledFrom].join(" ← "), "where"));
    }
    if (thread.holds.length > 0) {
      parts.push(element("span", `Has ${thread.holds.join(", ")}`, "where"));
    }
    button.replaceChildren(...parts);
  });
};

/** Who stands in each of the sources, in words: a mark may lie outside of what is seen of it. */
const stands = [];

/** The rows of all sources, by the name of the file and the line. */
const sourceRows = new Map(sources.flatMap(({ name, first, lines }) => {
  const box = element("div", "", "lines");
  const rows = lines.map((text, i) => {
    const row = element("div", "", "line");
    row.append(
      element("span", "", "marks"), element("span", String(first + i), "number"), element("span", text || " ", "text"));
    box.append(row);
    return [`${name}:${first + i}`, row];
  });
  const pre = element("pre");
  pre.tabIndex = 0;
  pre.setAttribute("role", "region");
  pre.setAttribute("aria-label", `Source: ${name}`);
  pre.append(box);
  const title = element("h3", name);
  const stand = element("span", "", "stand");
  title.append(stand);
  stands.push({ stand, pre });
  byId("files").append(title, pre);
  return rows;
}));

const showSource = () => {
  document.querySelectorAll(".line.here").forEach((row) => {
    row.classList.remove("here");
    row.firstChild.replaceChildren();
  });
  const active = [...here.threads.values()].filter(({ status }) => status !== "ENDED");
  for (const { lane, file, line, calledFrom } of active) {
    markRow(place(file, line), lane, "");
    new Set(calledFrom).forEach((at) => at !== place(file, line) && markRow(at, lane, " via"));
  }
  stands.forEach(({ stand, pre }) => {
    const who = [...pre.querySelectorAll(".mark")].map((mark) => mark.title);
    stand.textContent = who.length === 0 ? "" : ` · ${who.join(", ")}`;
    bringIntoView(pre);
  });
};

const markRow = (at, lane, style) => {
  const row = sourceRows.get(at);
  if (row !== undefined) {
    const mark = element("span", laneName(lane), `mark t${lane % 6}${style}`);
    mark.title = `${laneName(lane)} in ${style === "" ? "" : "a call in "}line ${at.split(":").at(-1)}`;
    mark.dataset.lane = lane;
    mark.onclick = () => move(lane);
    row.classList.add("here");
    row.firstChild.append(mark);
  }
};

/** Scrolls within the source, never the page: to all marks, or if they are too far apart, to who moved last. */
const bringIntoView = (pre) => {
  const topOf = (row) => row.offsetTop - pre.offsetTop;
  const isSeen = (top) => top >= pre.scrollTop && top < pre.scrollTop + pre.clientHeight - 20;
  const marked = [...pre.querySelectorAll(".here")].map(topOf);
  if (marked.length === 0 || marked.every(isSeen)) {
    return;
  }
  const height = pre.clientHeight;
  const isNear = marked.at(-1) - marked[0] < height - 40;
  const last = pre.querySelector(`.mark[data-lane="${moves.at(-1)?.lane}"]`)?.closest(".line");
  const wanted = isNear ? marked[0] - (height - 20 - (marked.at(-1) - marked[0])) / 2
    : (last ? topOf(last) : marked[0]) - height / 3;
  pre.scrollTop = Math.max(0, wanted);
};

const rowOf = (...cells) => {
  const row = element("tr");
  row.append(...cells.map((text) => element("td", text)));
  return row;
};

const showState = () => {
  byId("values").replaceChildren(...here.values.map(([name, value]) => rowOf(name, value)));
  byId("values-table").hidden = here.values.length === 0;
  const busy = [...here.threads.values()].filter(({ holds, waitsFor }) => holds.length > 0 || waitsFor !== "");
  byId("locks").replaceChildren(...busy.map(({ lane, holds, waitsFor }) =>
    rowOf(laneName(lane), holds.join(", ") || "no lock", waitsFor || "for nothing")));
  byId("locks-table").hidden = busy.length === 0;
  byId("nothing").hidden = here.values.length + busy.length > 0;
};

const showSteps = () => {
  const rows = moves.flatMap(({ events }) => events).map((event, i) => {
    const [lane, what, file, line] = data.events[event];
    return rowOf(
      String(i + 1), ...lanes.map((_, each) => (each === lane ? word(what) : "")), place(file, line));
  });
  const last = moves.at(-1)?.events.length ?? 0;
  rows.slice(rows.length - last).forEach((row) => row.classList.add("now"));
  byId("lanes").replaceChildren(...rows);
  const box = byId("lanes").closest(".wide");
  box.hidden = rows.length === 0;
  box.scrollTop = box.scrollHeight;
  byId("no-steps").hidden = rows.length > 0;
};

const canDo = (id, can) => byId(id).setAttribute("aria-disabled", String(!can));

byId("files").classList.toggle("several", sources.length > 1);

const show = (message = "") => {
  showThreads();
  showSource();
  showState();
  showSteps();
  showSaid(message);
  canDo("back", moves.length > 0);
  canDo("again", undone.length > 0);
  canDo("restart", moves.length > 0);
  byId("failing").lastChild.textContent = own === null ? "Show how it fails" : "Back to my moves";
};
