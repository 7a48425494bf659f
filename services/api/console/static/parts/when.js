/** Times in the reader's language and time zone. */
import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { spoken } from "../words.js";

const TICK_MS = 30_000;

const STEPS = [
  ["second", 60],
  ["minute", 60],
  ["hour", 24],
  ["day", 30],
  ["month", 12],
  ["year", Infinity],
];

/** A time: how long ago, and on a closer look when exactly. */
export function When({ time }) {
  const date = new Date(time);
  useTicks();
  return html`<time datetime=${time} title=${exactly(date)}>${ago(date)}</time>`;
}

/** A time, exactly. */
export const Exactly = ({ time }) =>
  html`<time datetime=${time}>${exactly(new Date(time))}</time>`;

/** Draw again from time to time: a page stays open for hours. */
function useTicks() {
  const [, tick] = useState(0);
  useEffect(() => {
    ticking.add(tick);
    return () => ticking.delete(tick);
  }, []);
}

const ticking = new Set();
setInterval(() => ticking.forEach((tick) => tick((before) => before + 1)), TICK_MS);

const exactly = (date) =>
  new Intl.DateTimeFormat(spoken(), { dateStyle: "medium", timeStyle: "medium" }).format(date);

function ago(date) {
  let amount = (date.getTime() - Date.now()) / 1_000;
  for (const [unit, size] of STEPS) {
    if (Math.abs(amount) < size) return relative(Math.round(amount), unit);
    amount /= size;
  }
  return exactly(date);
}

const relative = (amount, unit) =>
  new Intl.RelativeTimeFormat(spoken(), { numeric: "auto" }).format(amount, unit);
