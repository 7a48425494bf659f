/** A field in which an id is typed, or chosen by its name from a list. */
import { useId } from "preact/hooks";
import { html } from "../html.js";
import { shown } from "./text.js";

/**
 * @param {object} props
 * @param {object} props.attributes of the input, as `Field` gives them
 * @param {string} props.value
 * @param {(value: string) => void} props.onValue
 * @param {[string, string][]} props.offered ids, each with its name
 * @param {"ltr" | "auto"} [props.dir] of what is typed
 */
export function ListedInput({ attributes, value, onValue, offered, dir = "ltr" }) {
  const list = useId();
  return html`
    <datalist id=${list}>${offered.map(([id, name]) => html`<option key=${id} value=${id}>${shown(name)}</option>`)}</datalist>
    <input ...${attributes} type="text" dir=${dir} autocomplete="off" list=${list} value=${value} onInput=${(event) => onValue(event.target.value)} />
  `;
}
