/** The whole record of an entity, to be written. */
import { html } from "../../html.js";
import { say, sayTerm } from "../../words.js";
import { idOf, LANGUAGES, TYPES } from "./entity_draft.js";
import { EntityPicker } from "../../parts/entity_picker.js";
import { EntityRoles } from "./entity_roles.js";
import { Field, Wrong } from "../../parts/field.js";
import { isWrong } from "../../parts/problem.js";
import { TextRows } from "./text_rows.js";

export const FIELDS = ["id", "type", "names", "patterns", "roles", "parent", "distinctive"];
const OF_PERSONS = ["person", "official"];

/**
 * @param {object} props
 * @param {object} props.draft
 * @param {(changed: object) => void} props.onDraft fields that are otherwise now
 * @param {import("../../api.js").Problem | null} props.problem with lines named by their keys
 * @param {boolean} props.isNew
 * @param {() => void} props.onTry
 */
export function EntityForm({ draft, onDraft, problem, isNew, onTry }) {
  const shared = { draft, onDraft, problem };
  return html`
    <p><small>${say("entity.names-help")}</small></p>
    <${Lists} ...${shared} field="names" begin=${isNew} />
    <${Wrong} problem=${problem} name="names" exactly />
    <p class="narrow"><button type="button" class="secondary outline small" onClick=${onTry}>${say("try")}</button></p>
    <div class="grid">
      <${TypeField} ...${shared} />
      <${IdField} ...${shared} isNew=${isNew} />
    </div>
    <${EntityRoles} ...${shared} />
    <${Field} label=${`${say("entity.parent")} (${say("optional")})`} help=${say("entity.parent-help")} name="parent" problem=${problem}>
      ${(attributes) => html`<${EntityPicker} attributes=${attributes} value=${draft.parent} onValue=${(parent) => onDraft({ parent })} />`}
    <//>
    <${Distinctive} ...${shared} />
    <${Patterns} ...${shared} />
  `;
}

function Lists({ draft, onDraft, problem, field, begin = false }) {
  return LANGUAGES.map((language) => html`
    <${TextRows}
      key=${language}
      legend=${say(`entity.${field}-${language}`)}
      language=${language}
      rows=${draft[field][language]}
      onRows=${(rows) => onDraft({ [field]: { ...draft[field], [language]: rows } })}
      name=${`${field}/${language}`}
      problem=${problem}
      begin=${begin && language === LANGUAGES[0]}
    />`);
}

const TypeField = ({ draft, onDraft, problem }) => html`
  <${Field} label=${say("entity.type")} name="type" problem=${problem}>
    ${(attributes) => html`
      <select ...${attributes} value=${draft.type} onChange=${(event) => onDraft({ type: event.target.value })}>
        ${TYPES.map((type) => html`<option value=${type} selected=${type === draft.type}>${sayTerm("type", type)}</option>`)}
      </select>`}
  <//>
`;

const IdField = ({ draft, onDraft, problem, isNew }) => html`
  <${Field} label=${say("entity.id")} help=${say(isNew ? "entity.id-help" : "entity.id-stays")} name="id" problem=${problem}>
    ${(attributes) => html`
      <input
        ...${attributes}
        type="text"
        dir="ltr"
        maxlength="128"
        autocomplete="off"
        autocapitalize="none"
        spellcheck=${false}
        readonly=${!isNew}
        value=${draft.id ?? idOf(draft)}
        onInput=${(event) => onDraft({ id: event.target.value })}
        onBlur=${() => draft.id?.trim() === "" && onDraft({ id: null })}
      />`}
  <//>
`;

/** Whether a surname alone is enough: asked of persons, and where it was said. */
function Distinctive({ draft, onDraft, problem }) {
  if (!OF_PERSONS.includes(draft.type) && !draft.distinctive) return null;
  return html`
    <${Field} label=${say("entity.distinctive")} help=${say("entity.distinctive-help")} name="distinctive" problem=${problem}>
      ${(attributes) => html`
        <input
          ...${attributes}
          type="checkbox"
          role="switch"
          checked=${draft.distinctive}
          onChange=${(event) => onDraft({ distinctive: event.target.checked })}
        />`}
    <//>
  `;
}

function Patterns({ draft, onDraft, problem }) {
  const written = LANGUAGES.some((language) => draft.patterns[language].length > 0);
  const open = written || isWrong(problem, "patterns");
  return html`
    <details open=${open}>
      <summary>${say("entity.patterns")}</summary>
      <p><small>${say("entity.patterns-help")} <code dir="ltr">(Global|Grand) Coalition [to defeat] Daesh</code></small></p>
      <${Lists} draft=${draft} onDraft=${onDraft} problem=${problem} field="patterns" />
    </details>
  `;
}
