// Plays a program step by step. The whole graph of its states is in the page; nothing is run here.
// All words of the page's data are set as text, never as markup.
"use strict";
const page = JSON.parse(document.getElementById("data").textContent);
const data = page.graph;
const FREE_KEYS = "abcdegijklmoprtvwxyz"; // all but those of commands
const PAGE_ENDS = -1;
const byId = (id) => document.getElementById(id);
const word = (number) => data.words[number];

/** An element with text in it. */
const element = (name, text = "", style = "") => {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = style;
  return made;
};

// ---- the graph

const files = data.files.map(word);
const sources = page.sources.map(([name, first, text]) => ({ name, first, lines: text.replace(/\n$/, "").split("\n") }));
const lanes = data.lanes.map(([name, number]) => ({ name: word(name), number }));

const threadOf = (spot) => {
  const [lane, status, next, file, line, calledFrom, waitsFor, holds] = data.spots[spot];
  return {
    lane, status: word(status), next: word(next), file, line,
    calledFrom: calledFrom.map(word), waitsFor: word(waitsFor), holds: holds.map(word),
  };
};

const outcomes = data.outcomes.map((each) => {
  const [kind, words, race, schedule] = each.map(word);
  return { kind, words, race, schedule };
});
const isFailing = outcomes.some(({ kind }) => kind === "WRONG");
/** If no order fails the demand, then one with a data race is what is to be found. */
const isWrong = ({ kind, race }) => kind === "WRONG" || (!isFailing && race !== "");

const stateOf = (number) => {
  const [spots, values, moves, question, outcome] = data.states[number];
  const end = outcome < 0 ? null : outcomes[outcome];
  return {
    number,
    threads: new Map(spots.map(threadOf).map((thread) => [thread.lane, thread])),
    values: values.map((value) => data.values[value].map(word)),
    moves: moves.map(([lane, to, events]) => ({ lane, to, events })),
    question: question < 0 ? "" : word(question),
    end,
  };
};

const place = (file, line) => (line > 0 ? `${files[file]}:${line}` : "");
const laneName = (lane) => lanes[lane].name;

/** The key of each thread: the letter that is its name, or else the next one that is free. */
const keys = (() => {
  const given = lanes.map(() => "");
  const give = (key, lane) => {
    if (given[lane] === "" && key.length === 1 && FREE_KEYS.includes(key) && !given.includes(key)) {
      given[lane] = key;
    }
  };
  lanes.forEach(({ name }, lane) => give(name.toLowerCase(), lane));
  lanes.forEach((_, lane) => [...FREE_KEYS].forEach((key) => give(key, lane)));
  return given;
})();

/** From which states it can still go wrong: found backwards from those in which it has. */
const losing = (() => {
  const before = data.states.map(() => []);
  const found = data.states.map(() => false);
  const toVisit = [];
  data.states.forEach(([, , moves, , outcome], from) => {
    moves.forEach(([, to]) => to !== PAGE_ENDS && before[to].push(from));
    if (outcome >= 0 && isWrong(outcomes[outcome])) {
      found[from] = true;
      toVisit.push(from);
    }
  });
  while (toVisit.length > 0) {
    for (const from of before[toVisit.pop()]) {
      if (!found[from]) {
        found[from] = true;
        toVisit.push(from);
      }
    }
  }
  return found;
})();
const canGoWrong = losing[0];

// ---- where the player is

let moves = []; // made so far: each with the lane, what happened, and the state before it
let undone = []; // lanes of the moves that were taken back
let own = null; // the player's moves, as long as the failing schedule is shown in their place
let here = stateOf(0);

const go = (lane) => {
  const move = here.moves.find((each) => each.lane === lane);
  if (move === undefined || move.to === PAGE_ENDS) {
    return false;
  }
  moves.push({ ...move, from: here });
  here = stateOf(move.to);
  return true;
};

const restart = () => {
  own = null;
  moves = [];
  here = stateOf(0);
};

/** Plays moves as far as they can be made; says why one can't, else nothing. */
const playMoves = (letters) => {
  restart();
  for (const [i, letter] of [...letters].entries()) {
    const lane = keys.indexOf(letter);
    const reason = lane < 0 ? `No thread has the key ${letter}.` : whyNot(lane);
    if (reason !== "") {
      return `The link's move ${i + 1}, ${letter}, can't be made: ${reason}`;
    }
    go(lane);
  }
  return "";
};

/** Plays the schedule of that name, if it is the failing one; says why it is not, else how it is called. */
const playSchedule = (name) => {
  restart();
  if (data.failing === null || name !== data.schedule) {
    return `The link asks for the schedule ${name}, and this page does not know it.`
      + (data.failing === null ? "" : ` The one that it knows is ${data.schedule}: press f.`);
  }
  data.failing.forEach(go);
  return aboutFailing();
};

const aboutFailing = () => "This is a schedule that fails. Go back step by step, and see how it comes to that."
  + (data.schedule === "" ? "" : ` (A test's verdict calls it ${data.schedule}, after “Replay”.)`);

/** The moves that the page's address asks for. */
const fromAddress = () => {
  const asked = location.hash.slice(1);
  undone = [];
  if (asked === "") {
    restart();
    return show();
  }
  show(/^[a-z]+$/.test(asked) ? playMoves(asked) : playSchedule(asked));
};

const intoAddress = () => {
  const letters = moves.map(({ lane }) => keys[lane]).join("");
  try {
    history.replaceState(null, "", letters === "" ? "#" : `#${letters}`);
  } catch {
    // Some viewers of local files do not allow it. Then the address stays as it was.
  }
};
