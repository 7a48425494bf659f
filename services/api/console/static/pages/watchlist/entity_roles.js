/** The roles of an entity: each in one language, or in both. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { html } from "../../html.js";
import { number, say } from "../../words.js";
import { LANGUAGES, line } from "./entity_draft.js";
import { Field, Wrong } from "../../parts/field.js";

/** @param {{draft: object, onDraft: (changed: object) => void, problem: import("../../api.js").Problem | null}} props */
export function EntityRoles({ draft, onDraft, problem }) {
  const { roles } = draft;
  const box = useRef(null);
  const wanted = useRef(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const found = box.current.querySelectorAll("li")[wanted.current]?.querySelector("input") ?? box.current.querySelector(".add");
    wanted.current = null;
    found.focus();
  });
  const put = (changed, place) => {
    wanted.current = place;
    onDraft({ roles: changed });
  };
  const write = (place, code, text) =>
    onDraft({ roles: roles.map((role, other) => (other === place ? { ...role, [code]: text } : role)) });
  const remove = (place) => put(roles.filter((_, other) => other !== place), Math.min(place, roles.length - 2));
  return html`
    <fieldset class="rows" ref=${box}>
      <legend>${say("entity.roles")}</legend>
      <small>${say("entity.roles-help")}</small>
      <ol>
        ${roles.map((role, place) => html`
          <li key=${role.key} class="role">
            ${LANGUAGES.map((code) => html`
              <${RoleField} role=${role} place=${place} code=${code} problem=${problem} onText=${(text) => write(place, code, text)} />`)}
            <${Wrong} problem=${problem} name=${`roles/${role.key}`} exactly />
            <button
              type="button"
              class="secondary outline small"
              aria-label=${`${say("entity.role-remove")} ${number(place + 1)}`}
              onClick=${() => remove(place)}
            >${say("remove")}</button>
          </li>`)}
      </ol>
      <${Wrong} problem=${problem} name="roles" exactly />
      <button type="button" class="secondary outline small add" onClick=${() => put([...roles, line({})], roles.length)}>
        ${say("entity.role-add")}
      </button>
    </fieldset>
  `;
}

const RoleField = ({ role, place, code, problem, onText }) => html`
  <${Field} label=${`${say(`entity.role-${code}`)} ${number(place + 1)}`} name=${`roles/${role.key}/${code}`} problem=${problem}>
    ${(attributes) => html`
      <input
        ...${attributes}
        type="text"
        lang=${code}
        dir=${role[code] ? "auto" : code === "ar" ? "rtl" : "ltr"}
        maxlength="2000"
        value=${role[code] ?? ""}
        onInput=${(event) => onText(event.target.value)}
      />`}
  <//>
`;
