/** Fields that belong together, with what is wrong with them as a whole. */
import { useId } from "preact/hooks";
import { html } from "../../html.js";
import { pathOf } from "../../parts/problem.js";
import { ToldAll } from "../../parts/told.js";

/**
 * @param {object} props
 * @param {string} props.legend
 * @param {string} [props.help]
 * @param {string} [props.name] the field of the record, by which problems name it
 * @param {import("../../api.js").Problem | null} [props.problem]
 */
export function Group({ legend, help, name, problem = null, children }) {
  const id = useId();
  const wrong = (problem?.errors ?? []).filter(({ pointer }) => pathOf(pointer) === name);
  const described = [help && `${id}-help`, wrong.length > 0 && `${id}-wrong`].filter(Boolean).join(" ");
  return html`
    <fieldset aria-describedby=${described || undefined} data-wrong=${wrong.length > 0 || undefined} tabindex=${wrong.length > 0 ? -1 : undefined}>
      <legend>${legend}</legend>
      ${help && html`<small id=${`${id}-help`}>${help}</small>`}
      ${wrong.length > 0 && html`<small id=${`${id}-wrong`} class="wrong"><${ToldAll} sentences=${wrong} /></small>`}
      ${children}
    </fieldset>
  `;
}
