/** Several tracked entities: each with its name, to be taken out, and a field to add others. */
import { useState } from "preact/hooks";
import { html } from "../../html.js";
import { EntityName } from "../../parts/entity_name.js";
import { EntityPicker } from "../../parts/entity_picker.js";
import { Gathered } from "../../parts/gathered.js";

/**
 * @param {object} props
 * @param {object} props.attributes of the field, as `Field` gives them
 * @param {string[]} props.ids
 * @param {(ids: string[]) => void} props.onIds
 */
export function EntitiesField({ attributes, ids, onIds }) {
  const [typed, setTyped] = useState("");
  return html`
    <${Gathered} values=${ids} onValues=${onIds} typed=${typed} onTyped=${setTyped} shownAs=${(id) => html`<span title=${id}><${EntityName} id=${id} /></span>`}>
      ${(add) => html`<${EntityPicker} attributes=${attributes} value=${typed} onValue=${setTyped} onChosen=${add} />`}
    <//>
  `;
}
