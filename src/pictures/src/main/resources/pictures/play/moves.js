// ---- what the player does

const changed = (message = "") => {
  show(message);
  intoAddress();
};

/** Why a thread can't move; nothing if it can. */
function whyNot(lane) {
  const name = laneName(lane);
  const thread = here.threads.get(lane);
  const wanted = here.moves.find((each) => each.lane === lane);
  if (thread === undefined) {
    return `${name} is not there yet.`;
  }
  if (here.end !== null) {
    return "It is over. Take a step back, or begin again.";
  }
  if (wanted !== undefined) {
    return wanted.to !== PAGE_ENDS ? "" : `This page ends here: it has ${data.states.length} states of the program, `
      + "and not all that there are. Take a step back and try another way.";
  }
  if (thread.status === "ENDED") {
    return `${name} has ended.`;
  }
  return here.question !== "" ? `${name} is none of those who can be woken.` : `${name} can't move. It waits ${thread.waitsFor}.`;
}

function move(lane) {
  const reason = whyNot(lane);
  if (reason !== "") {
    showSaid(reason);
  } else {
    own = null;
    undone = undone.at(-1) === lane ? undone.slice(0, -1) : [];
    go(lane);
    changed();
  }
}

const noFailing = () => {
  if (canGoWrong) {
    return "The failing schedule can't be shown step by step.";
  }
  return data.whole ? "There is no schedule that fails: this page has all states, and none is wrong." : "No failing schedule is known.";
};

const actions = {
  back: () => {
    const last = moves.pop();
    if (last !== undefined) {
      undone.push(last.lane);
      here = last.from;
      changed(moves.length === 0 ? "" : `Back to: ${happened()}`);
    }
  },
  again: () => undone.length > 0 && move(undone.at(-1)),
  restart: () => {
    undone = [];
    restart();
    changed();
  },
  failing: () => {
    if (own !== null) {
      const again = own;
      restart();
      undone = [];
      again.forEach(go);
      changed("These are your own moves again.");
    } else if (data.failing === null) {
      showSaid(noFailing());
    } else {
      const mine = moves.map(({ lane }) => lane);
      undone = [];
      restart();
      own = mine.length > 0 ? mine : null;
      data.failing.forEach(go);
      changed(aboutFailing() + (own === null ? "" : " f once more brings your own moves back."));
    }
  },
  hint: () => {
    if (!losing[here.number]) {
      showSaid(canGoWrong ? "From here it can't go wrong any more. Take a step back." : "It can't go wrong, from here or from the start.");
    } else if (here.end === null) {
      const good = here.moves.filter(({ to }) => to !== PAGE_ENDS && losing[to]).map(({ lane }) => laneName(lane));
      showSaid(`From here it can still go wrong, if you move ${good.join(" or ")}.`);
    }
  },
};
const ACTION_KEYS = { u: "back", U: "again", 0: "restart", f: "failing", h: "hint" };

for (const [id, act] of Object.entries(actions)) {
  byId(id).onclick = act;
}
document.addEventListener("keydown", (event) => {
  const isTyped = event.ctrlKey || event.altKey || event.metaKey || !byId("keys").checked;
  if (isTyped || event.key.length !== 1) {
    return;
  }
  const isShifted = event.shiftKey && event.key.toLowerCase() === "u"; // not by Caps Lock
  const key = isShifted ? "U" : event.key.toLowerCase();
  if (keys.includes(key)) {
    move(keys.indexOf(key));
  } else if (Object.hasOwn(ACTION_KEYS, key)) {
    actions[ACTION_KEYS[key]]();
  } else if (key === "r") {
    actions.restart(); // where no thread has this key
  } else if (key === "n") {
    showSaid("n goes to the next test in the terminal only. "
      + (byId("others") === null ? "This page has no other." : "Below it says how to get a page of each."));
  }
});
window.addEventListener("hashchange", fromAddress);

const head = byId("lanes").closest("table").tHead.rows[0];
for (const text of ["step", ...lanes.map(({ name }) => name), "where"]) {
  const cell = element("th", text);
  cell.scope = "col";
  head.append(cell);
}
byId("size").textContent = data.whole
  ? `This page has all ${data.states.length} states of the program.`
  : `This page has ${data.states.length} states of the program. There are more: where the page ends, it says so.`;
byId("play").hidden = false;
fromAddress();
