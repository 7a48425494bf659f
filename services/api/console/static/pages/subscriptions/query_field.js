/** A standing query, and how Rasid understands it while it is typed. */
import { useEffect, useState } from "preact/hooks";
import { ask } from "../../api.js";
import { html } from "../../html.js";
import { say } from "../../words.js";
import { Field } from "../../parts/field.js";
import { ProblemNote } from "../../parts/problem.js";
import { QueryHelp } from "./query_help.js";
import { QueryWarnings } from "./query_warnings.js";
import { Told } from "../../parts/told.js";

const TYPING_MS = 400;
const LONGEST = 20_000;
const REFUSED = 422;
const INDENT = "  ";

/**
 * @param {object} props
 * @param {string} props.value
 * @param {(value: string) => void} props.onValue
 * @param {import("../../api.js").Problem | null} props.problem of the form as a whole
 */
export function QueryField({ value, onValue, problem }) {
  const reading = useReading(value);
  const refused = reading?.problem?.status === REFUSED ? reading.problem : null;
  return html`
    <${Field} label=${say("query")} help=${say("query.field-help")} name="query" problem=${refused ?? problem}>
      ${(attributes) => html`
        <textarea ...${attributes} dir="auto" rows="4" maxlength=${LONGEST} spellcheck=${false} value=${value} onInput=${(event) => onValue(event.target.value)}></textarea>`}
    <//>
    <p role="status" class="news">${said(reading)}</p>
    ${reading?.problem && refused === null && html`<${ProblemNote} problem=${reading.problem} />`}
    ${reading?.understood && html`<${Reading} text=${reading.text} understood=${reading.understood} />`}
    <${QueryHelp} />
  `;
}

const Reading = ({ text, understood }) => html`
  <${QueryWarnings} text=${text} warnings=${understood.warnings} />
  <pre class="query-outline" aria-label=${say("query.outline")}>${understood.outline.map((line) => html`${INDENT.repeat(line.depth)}<${Told} text=${line.text.trim()} said=${line} />${"\n"}`)}</pre>
`;

/** Say in a few words how the query is read: what is told whenever it changes. */
function said(reading) {
  if (!reading) return "";
  if (reading.problem) return reading.problem.status === REFUSED ? say("query.refused") : "";
  const count = reading.understood.warnings.length;
  return count > 0 ? say("query.warnings", { count }) : say("query.understood");
}

/** Return how a query is understood or why it is not, a moment after it was typed. */
function useReading(query) {
  const [reading, set] = useState(null);
  useEffect(() => {
    if (query.trim() === "") return set(null);
    const aborting = new AbortController();
    const asking = () =>
      ask("queries/check", { method: "POST", body: { query }, signal: aborting.signal }).then(
        ({ value }) => set({ text: query, understood: value, problem: null }),
        (problem) => aborting.signal.aborted || set({ text: query, understood: null, problem }),
      );
    const timer = setTimeout(asking, TYPING_MS);
    return () => {
      clearTimeout(timer);
      aborting.abort();
    };
  }, [query]);
  return reading;
}
