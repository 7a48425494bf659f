/** A labelled field of a form, with its help and what is wrong with it. */
import { useId } from "preact/hooks";
import { html } from "../html.js";
import { isOf, isWrong, pathOf } from "./problem.js";
import { ToldAll } from "./told.js";

/**
 * @param {object} props
 * @param {string} props.label
 * @param {string} [props.help]
 * @param {string} [props.name] the field of the record, by which problems name it: `names/en/0`
 * @param {import("../api.js").Problem | null} [props.problem]
 * @param {(attributes: object) => unknown} props.children draws the input with these attributes
 */
export function Field({ label, help, name, problem = null, children }) {
  const id = useId();
  const attributes = { id, ...wrongAttributes(id, problem, name, help && `${id}-help`) };
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      ${children(attributes)}
      ${help && html`<small id=${`${id}-help`}>${help}</small>`}
      <${Wrong} id=${id} problem=${problem} name=${name} />
    </div>
  `;
}

/** Return the attributes of an input that say what is wrong with it, told by `Wrong` of the same id. */
export function wrongAttributes(id, problem, name, help) {
  const wrong = isWrong(problem, name);
  const described = [help, wrong && `${id}-wrong`].filter(Boolean).join(" ");
  return { "aria-describedby": described || undefined, "aria-invalid": wrong ? "true" : undefined };
}

/** What is wrong with a field and its parts; with `exactly`, with the field itself alone. */
export function Wrong({ id, problem, name, exactly = false }) {
  const errors = problem?.errors.filter(({ pointer }) => (exactly ? pathOf(pointer) === name : isOf(pointer, name))) ?? [];
  if (errors.length === 0) return null;
  return html`<small id=${id && `${id}-wrong`} class="wrong"><${ToldAll} sentences=${errors} /></small>`;
}
