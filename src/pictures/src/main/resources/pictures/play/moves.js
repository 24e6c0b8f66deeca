// ---- what the player does

const changed = (message = "") => {
  show(message);
  intoAddress();
};

const whyNot = (lane) => {
  const { status, waitsFor } = here.threads.get(lane);
  const name = laneName(lane);
  if (status === "ENDED") {
    return `${name} has ended.`;
  }
  return here.question !== "" ? `${name} is none of those who can be woken.` : `${name} can't move. It waits ${waitsFor}.`;
};

function move(lane) {
  const wanted = here.moves.find((each) => each.lane === lane);
  if (!here.threads.has(lane)) {
    showSaid(`${laneName(lane)} is not there yet.`);
  } else if (here.end !== null) {
    showSaid("It is over. Take a step back, or begin again.");
  } else if (wanted === undefined) {
    showSaid(whyNot(lane));
  } else if (wanted.to === PAGE_ENDS) {
    showSaid(`This page ends here: it has ${data.states.length} states of the program, and not all that there are. `
      + "Take a step back and try another way.");
  } else {
    undone = undone.at(-1) === lane ? undone.slice(0, -1) : [];
    go(lane);
    changed();
  }
}

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
    if (data.failing === null) {
      showSaid(canGoWrong ? "The failing schedule can't be shown step by step." : "No failing schedule is known.");
    } else {
      undone = [];
      restart();
      data.failing.every(go);
      changed();
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
const ACTION_KEYS = { u: "back", n: "again", 0: "restart", f: "failing", h: "hint" };

for (const [id, act] of Object.entries(actions)) {
  byId(id).onclick = act;
}
document.addEventListener("keydown", (event) => {
  const isTyped = event.ctrlKey || event.altKey || event.metaKey || !byId("keys").checked;
  if (isTyped || event.key.length !== 1) {
    return;
  }
  const key = event.key.toLowerCase();
  if (keys.includes(key)) {
    move(keys.indexOf(key));
  } else if (Object.hasOwn(ACTION_KEYS, key)) {
    actions[ACTION_KEYS[key]]();
  } else if (key === "r") {
    actions.restart(); // where no thread has this key
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
