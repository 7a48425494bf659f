/** A list that comes in pages. */
import { html } from "../html.js";
import { say } from "../words.js";
import { ProblemNote } from "./problem.js";

/**
 * @param {object} props
 * @param {ReturnType<import("./asking.js").usePages>} props.pages
 * @param {string} props.none what to say where there is nothing
 * @param {(item: any) => unknown} props.children draws one
 */
export function List({ pages, none, children }) {
  const empty = !pages.busy && pages.problem === null && pages.items.length === 0;
  return html`
    <div aria-busy=${pages.busy && pages.items.length === 0}>
      ${empty && pages.more === null && html`<p>${none}</p>`}
      ${pages.items.map(children)}
      <${ProblemNote} problem=${pages.problem} again=${pages.again} />
      ${pages.more !== null &&
      html`<button type="button" class="secondary" disabled=${pages.busy} aria-busy=${pages.busy} onClick=${pages.more}>
        ${say("more")}
      </button>`}
    </div>
  `;
}
