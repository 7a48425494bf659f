/** Text from outside: shown as text, in its own direction, without what would disturb the rest. */
import { html } from "../html.js";

// Controls, and every character that steers the direction of what follows (UAX 9). Joiners stay:
// Persian spelling needs them.
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** @param {string} text */
export const shown = (text) => text.replace(UNSEEN, "");

/** A piece of text in its own direction. */
export const Said = ({ text }) => html`<bdi dir="auto">${shown(text)}</bdi>`;

/**
 * A text with places marked, as a quotation in its own direction.
 *
 * @param {object} props
 * @param {string} props.text
 * @param {number} props.begin where the text begins in the original, in code points; so are places
 * @param {{start: number, end: number, kind?: string}[]} props.places `kind` is a class of the mark
 */
export const Passage = (props) => html`<blockquote dir="auto" class="passage">${marked(props)}</blockquote>`;

/** The same within a line. */
export const Marked = (props) => html`<bdi dir="auto" class="passage">${marked(props)}</bdi>`;

function marked({ text, begin, places }) {
  const points = Array.from(text);
  return cut(points.length, begin, places).map(([from, to, place]) => {
    const piece = shown(points.slice(from, to).join(""));
    return place ? html`<mark class=${place.kind}>${piece}</mark>` : piece;
  });
}

/** A link to a page of the web, or its address as text where a browser should not follow it. */
export function WebLink({ url, children }) {
  if (!/^https?:\/\//i.test(url)) return html`<${Said} text=${url} />`;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer">${children ?? html`<${Said} text=${url} />`}</a>`;
}

/** Return the pieces of a text as `[from, to, place]`, in order and without overlap. */
function cut(length, begin, places) {
  const pieces = [];
  let done = 0;
  for (const place of places.toSorted((one, other) => one.start - other.start)) {
    const from = Math.max(place.start - begin, done);
    const to = Math.min(place.end - begin, length);
    if (to <= from) continue;
    pieces.push([done, from, null], [from, to, place]);
    done = to;
  }
  return [...pieces, [done, length, null]];
}
