/** What went wrong, and the mend. */
import { html } from "../html.js";
import { say } from "../words.js";
import { Told } from "./text.js";

const TOLD = new Set([0, 400, 403, 404, 409, 412, 413, 422, 429, 500, 503]);

/** What the API said of a failure; fields that a form names are told there and not here. */
export function ProblemNote({ problem, fields = [], again = null }) {
  if (problem === null) return null;
  const errors = problem.errors.filter(({ pointer }) => !fields.some((name) => isOf(pointer, name)));
  const heading = TOLD.has(problem.status) ? `problem.${problem.status}` : "problem.other";
  return html`
    <div role="alert" class="problem">
      <strong>${say(heading)}</strong>
      ${problem.errors.length === 0 && problem.message && html`<p lang="en"><${Told} text=${problem.message} /></p>`}
      ${errors.length > 0 &&
      html`<ul lang="en">
        ${errors.map((one) => html`<li><${Told} text=${[pathOf(one.pointer), one.detail].filter(Boolean).join(": ")} /></li>`)}
      </ul>`}
      ${again && html`<button type="button" class="secondary" onClick=${again}>${say("again")}</button>`}
    </div>
  `;
}

/** What is wrong with one field, such as `names` or `channels/0/url`, or null. */
export function fieldProblem(problem, name) {
  const found = problem?.errors.filter(({ pointer }) => isOf(pointer, name)) ?? [];
  return found.length === 0 ? null : found.map(({ detail }) => detail).join("; ");
}

/** Return the way of a JSON pointer: `names/en/0` of `#/names/en/0`; nothing for the whole. */
export const pathOf = (pointer) => pointer.replace(/^#\/?/, "");

/** Say whether a pointer names a field, or a part of it. */
export const isOf = (pointer, name) => `${pathOf(pointer)}/`.startsWith(`${name}/`);
