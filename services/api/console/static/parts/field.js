/** A labelled field of a form, with its help and what is wrong with it. */
import { useId } from "preact/hooks";
import { html } from "../html.js";
import { fieldProblem } from "./problem.js";
import { Said } from "./text.js";

/**
 * @param {object} props
 * @param {string} props.label
 * @param {string} [props.help]
 * @param {string} [props.name] the field of the record, by which problems name it
 * @param {import("../api.js").Problem | null} [props.problem]
 * @param {(attributes: object) => unknown} props.children draws the input with these attributes
 */
export function Field({ label, help, name, problem = null, children }) {
  const id = useId();
  const wrong = name === undefined ? null : fieldProblem(problem, name);
  const described = [help && `${id}-help`, wrong && `${id}-wrong`].filter(Boolean).join(" ");
  const attributes = {
    id,
    "aria-describedby": described || undefined,
    "aria-invalid": wrong ? "true" : undefined,
  };
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      ${children(attributes)}
      ${help && html`<small id=${`${id}-help`}>${help}</small>`}
      ${wrong && html`<small id=${`${id}-wrong`} class="wrong" lang="en"><${Said} text=${wrong} /></small>`}
    </div>
  `;
}
