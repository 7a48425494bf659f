/** Sentences of the API's: in the reader's language where there are words for them, else in English. */
import { html } from "../html.js";
import { number, sayTerm, spoken, toldWords } from "../words.js";
import { Said, shown } from "./text.js";

// Words of the script, with what stands between two of them: a number behind them is not theirs.
const ARABIC = /(\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}\s]*[\p{Script=Arabic}\p{M}])?)/u;

const TERMS = ["language", "type", "role", "own", "channel"];
const LISTS = { own: "role" };
const SEPARATORS = { ar: "؛ ", en: "; " };

/**
 * A sentence of the API's, with what stands before it, and its cause or the mend behind it.
 *
 * @param {object} props
 * @param {string} props.text in English
 * @param {{code?: string | null, values?: object, mend?: object | null, cause?: object | null, start?: number, negated?: boolean}} [props.said]
 * @param {boolean} [props.placed] whether the English text says at which character it begins
 */
export function Told({ text, said = {}, placed = false }) {
  const sentence = spoken() === "en" ? null : wholeOf(said, placed);
  if (sentence === null) return html`<${English} text=${text} />`;
  const { cause = null } = said;
  return html`<span>${sentence}${cause && html`: <${Told} text=${cause.text} said=${cause} />`}</span>`;
}

/** Several of them in a line. */
export const ToldAll = ({ sentences }) =>
  sentences.map(({ detail, ...said }, place) => html`${place > 0 && SEPARATORS[spoken()]}<${Told} text=${detail} said=${said} placed />`);

/** A sentence in English, whatever script its first word is in. */
function English({ text }) {
  const pieces = shown(text).split(ARABIC);
  return html`<bdi dir="ltr" lang="en">${pieces.map((piece, place) => (place % 2 ? html`<bdi>${piece}</bdi>` : piece))}</bdi>`;
}

/** Return all that is said before its cause, or null where there are no words for a part of it. */
function wholeOf({ code, values = {}, mend = null, start, negated = false }, placed) {
  const parts = [
    ...(!placed || start === undefined ? [] : [filled("at-character", { character: start + 1 }), ": "]),
    ...(negated ? [filled("not", {}), ": "] : []),
    filled(code, values),
    ...(mend === null ? [] : [SEPARATORS[spoken()], filled(mend.code, mend.values)]),
  ];
  return parts.includes(null) ? null : parts;
}

/** Return the words for a code with its values in their places, or null. */
function filled(code, values) {
  const words = toldWords(code, values.count);
  return words === null ? null : filledWith(words, values);
}

/** Return words with values in the places of `{name}`, each in its own direction, or null where one is missing. */
export function filledWith(words, values) {
  const pieces = words.split(/\{(\w+)\}/);
  const unknown = pieces.some((name, place) => place % 2 && values[name] === undefined);
  return unknown ? null : pieces.map((piece, place) => (place % 2 ? valueOf(piece, values[piece]) : piece));
}

function valueOf(name, value) {
  if (typeof value === "number") return number(value);
  return html`<${Said} text=${TERMS.includes(name) ? sayTerm(LISTS[name] ?? name, value) : value} />`;
}
