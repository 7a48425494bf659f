/** What went wrong, and the mend. */
import { html } from "../html.js";
import { say } from "../words.js";
import { Said } from "./text.js";
import { Told } from "./told.js";

const TOLD = new Set([0, 400, 403, 404, 409, 412, 413, 422, 429, 500, 503]);

/** What the API said of a failure; fields that a form names are told there and not here. */
export function ProblemNote({ problem, fields = [], again = null }) {
  if (problem === null) return null;
  const errors = problem.errors.filter(({ pointer }) => !fields.some((name) => isOf(pointer, name)));
  const heading = TOLD.has(problem.status) ? `problem.${problem.status}` : "problem.other";
  return html`
    <div role="alert" class="problem">
      <strong>${say(heading)}</strong>
      ${problem.errors.length === 0 && problem.message && html`<p><${Told} text=${problem.message} said=${problem.told} /></p>`}
      ${errors.length > 0 &&
      html`<ul>${errors.map((one) => html`<li><${At} pointer=${one.pointer} /><${Told} text=${one.detail} said=${one} placed /></li>`)}</ul>`}
      ${again && html`<button type="button" class="secondary" onClick=${again}>${say("again")}</button>`}
    </div>
  `;
}

const At = ({ pointer }) => pathOf(pointer) && html`<${Said} text=${pathOf(pointer)} />: `;

/** Say whether something is wrong with one field, such as `names` or `channels/0/url`. */
export const isWrong = (problem, name) => problem?.errors.some(({ pointer }) => isOf(pointer, name)) ?? false;

/** Return the way of a JSON pointer: `names/en/0` of `#/names/en/0`; nothing for the whole. */
export const pathOf = (pointer) => pointer.replace(/^#\/?/, "");

/** Say whether a pointer names a field, or a part of it. */
export const isOf = (pointer, name) => `${pathOf(pointer)}/`.startsWith(`${name}/`);
