/** Asks once more before something is done for good. */
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { html } from "../html.js";
import { say } from "../words.js";
import { ProblemNote } from "./problem.js";

/**
 * A dialog, shown while it stands in the page; closed by Escape as well.
 *
 * @param {object} props
 * @param {string} props.title the question
 * @param {string} props.text what it means
 * @param {string} props.yes what is done
 * @param {ReturnType<import("./asking.js").useAction>} props.doing
 * @param {() => void} props.close
 */
export function Confirmation({ title, text, yes, doing, close }) {
  const dialog = useRef(null);
  const id = useId();
  useLayoutEffect(() => dialog.current.showModal(), []);
  return html`
    <dialog ref=${dialog} aria-labelledby=${id} onClose=${close}>
      <article>
        <h2 id=${id}>${title}</h2>
        <p>${text}</p>
        <${ProblemNote} problem=${doing.problem} />
        <footer>
          <button type="button" class="secondary" autofocus onClick=${() => dialog.current.close()}>${say("cancel")}</button>
          <button type="button" disabled=${doing.busy} aria-busy=${doing.busy} onClick=${() => doing.run()}>${yes}</button>
        </footer>
      </article>
    </dialog>
  `;
}
