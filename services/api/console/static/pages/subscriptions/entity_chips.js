/** Several tracked entities: each with its name, to be taken out, and a field to add others. */
import { useEffect, useRef, useState } from "preact/hooks";
import { html } from "../../html.js";
import { say } from "../../words.js";
import { useEntityLabel } from "../../parts/entity_name.js";
import { EntityPicker } from "../../parts/entity_picker.js";
import { Said } from "../../parts/text.js";

const MOST_SHOWN = 50;

/**
 * @param {object} props
 * @param {object} props.attributes of the field, as `Field` gives them
 * @param {string[]} props.ids
 * @param {(ids: string[]) => void} props.onIds
 */
export function EntityChips({ attributes, ids, onIds }) {
  const [typed, setTyped] = useState("");
  const [all, setAll] = useState(false);
  const field = useRef(null);
  // What stands in the field is none of them yet; saved like that, it would be lost unnoticed.
  useEffect(() => field.current.setCustomValidity(typed.trim() ? say("entities.choose-first") : ""), [typed]);
  const add = (id) => {
    setTyped("");
    if (!ids.includes(id)) onIds([...ids, id]);
  };
  const takeOut = (id) => {
    onIds(ids.filter((one) => one !== id));
    field.current.focus();
  };
  const press = (event) => event.key === "Enter" && typed !== "" && event.preventDefault();
  const shown = all ? ids : ids.slice(0, MOST_SHOWN);
  return html`
    <div onKeyDown=${press}>
      ${ids.length > 0 && html`<ul class="chips">${shown.map((id) => html`<${Chip} key=${id} id=${id} takeOut=${takeOut} />`)}</ul>`}
      ${shown.length < ids.length && html`
        <button type="button" class="secondary outline small" onClick=${() => setAll(true)}>${say("entities.all", { count: ids.length })}</button>`}
      <${EntityPicker} attributes=${{ ...attributes, ref: field }} value=${typed} onValue=${setTyped} onChosen=${add} />
    </div>
  `;
}

function Chip({ id, takeOut }) {
  const label = useEntityLabel(id);
  return html`
    <li class="tag">
      <span title=${id}><${Said} text=${label} /></span>
      <button type="button" class="secondary outline small" aria-label=${say("entities.take-out", { entity: label })} onClick=${() => takeOut(id)}>×</button>
    </li>
  `;
}
