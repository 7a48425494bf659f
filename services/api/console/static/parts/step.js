/** The steps by which an alert explains itself: stored in English, told in the reader's language where it has words. */
import { html } from "../html.js";
import { stepWords } from "../words.js";
import { shown } from "./text.js";
import { filledWith, Told } from "./told.js";

const SCORE = "score";
const SPECIAL = /[\\^$.*+?()[\]{}|/]/g;

/** @type {Map<object, {shape: RegExp, names: string[], words: string}[]>} */
const shapesOf = new Map();

/** One step; what it says in English is its title where it is told otherwise. */
export function Step({ text }) {
  const told = toldOf(text);
  return told === null ? html`<${Told} text=${text} />` : html`<span title=${shown(text)}>${told}</span>`;
}

/** Return a step in the reader's language, or null where there are no words for it. */
function toldOf(text) {
  const book = stepWords();
  if (Object.hasOwn(book, text)) return book[text];
  for (const { shape, names, words } of shapesIn(book)) {
    const found = shape.exec(text);
    if (found !== null) return filledWith(words, valuesOf(names, found.slice(1)));
  }
  return null;
}

const valuesOf = (names, values) =>
  Object.fromEntries(names.map((name, place) => [name, name === SCORE ? Number(values[place]) : values[place]]));

/** Return the steps of a book that have places, in its order. */
function shapesIn(book) {
  if (!shapesOf.has(book)) {
    const withPlaces = Object.entries(book).filter(([english]) => english.includes("{"));
    shapesOf.set(book, withPlaces.map(([english, words]) => ({ words, ...shapeOf(english) })));
  }
  return shapesOf.get(book);
}

function shapeOf(english) {
  const pieces = english.split(/\{(\w+)\}/);
  const source = pieces.map((piece, place) => (place % 2 ? placeOf(piece) : piece.replace(SPECIAL, "\\$&"))).join("");
  return { shape: new RegExp(`^${source}$`, "su"), names: pieces.filter((_, place) => place % 2) };
}

const placeOf = (name) => (name === SCORE ? "([\\d.]+)" : "(.+?)");
