/** What went wrong, and the mend. */
import { html } from "../html.js";
import { say } from "../words.js";
import { Said } from "./text.js";

const TOLD = new Set([0, 400, 403, 404, 409, 412, 413, 422, 429, 500, 503]);

/** What the API said of a failure; fields that a form names are told there and not here. */
export function ProblemNote({ problem, fields = [], again = null }) {
  if (problem === null) return null;
  const errors = problem.errors.filter(({ pointer }) => !fields.includes(fieldOf(pointer)));
  const heading = TOLD.has(problem.status) ? `problem.${problem.status}` : "problem.other";
  return html`
    <div role="alert" class="problem">
      <strong>${say(heading)}</strong>
      ${problem.errors.length === 0 && problem.message && html`<p lang="en"><${Said} text=${problem.message} /></p>`}
      ${errors.length > 0 &&
      html`<ul lang="en">
        ${errors.map((one) => html`<li><${Said} text=${`${fieldOf(one.pointer)}: ${one.detail}`} /></li>`)}
      </ul>`}
      ${again && html`<button type="button" class="secondary" onClick=${again}>${say("again")}</button>`}
    </div>
  `;
}

/** What is wrong with one field, or null. */
export function fieldProblem(problem, name) {
  const found = problem?.errors.filter(({ pointer }) => fieldOf(pointer) === name) ?? [];
  return found.length === 0 ? null : found.map(({ detail }) => detail).join("; ");
}

/** Return the field of a JSON pointer: `names` of `#/names/en/0`. */
const fieldOf = (pointer) => pointer.replace(/^#\//, "").split("/", 1)[0];
