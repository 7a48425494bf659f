/** Chooses a tracked entity by any of its names: a combobox (WAI-ARIA Authoring Practices 1.2). */
import { useEffect, useId, useState } from "preact/hooks";
import { html } from "../html.js";
import { say, sayTerm } from "../words.js";
import { readPage } from "./asking.js";
import { labelOf } from "./entity_label.js";
import { Said } from "./text.js";

const TYPING_MS = 200;
const MOST_SHOWN = "8";

/**
 * @param {object} props
 * @param {object} props.attributes of the input, as `Field` gives them
 * @param {string} props.value what stands in the field: an id once one is chosen
 * @param {(value: string) => void} props.onValue what is typed, or the id that is chosen
 * @param {(id: string) => void} [props.onChosen] an entity was chosen from the list
 */
export function EntityPicker({ attributes, value, onValue, onChosen = onValue }) {
  const list = useId();
  const [typed, setTyped] = useState(null);
  const [active, setActive] = useState(0);
  const found = useFound(typed);
  const open = typed !== null && found !== null;
  const choose = (entity) => {
    setTyped(null);
    onChosen(entity.id);
  };
  const keys = {
    ArrowDown: () => setActive((active + 1) % Math.max(1, found.length)),
    ArrowUp: () => setActive((active + found.length - 1) % Math.max(1, found.length)),
    Enter: () => found[active] && choose(found[active]),
    Escape: () => setTyped(null),
  };
  const press = (event) => {
    if (!open || !(event.key in keys)) return;
    event.preventDefault();
    keys[event.key]();
  };
  const type = (event) => {
    setActive(0);
    setTyped(event.target.value);
    onValue(event.target.value);
  };
  return html`
    <div class="picker">
      <input
        ...${attributes}
        type="text"
        role="combobox"
        dir="auto"
        autocomplete="off"
        aria-expanded=${open}
        aria-controls=${list}
        aria-activedescendant=${open && found[active] ? `${list}-${active}` : undefined}
        placeholder=${say("choose-entity")}
        value=${value}
        onInput=${type}
        onKeyDown=${press}
        onBlur=${() => setTyped(null)}
      />
      <ul id=${list} role="listbox" hidden=${!open}>
        ${open && found.length === 0 && html`<li class="none">${say("choose-entity.none")}</li>`}
        ${open && found.map((entity, place) => html`
          <li
            id=${`${list}-${place}`}
            role="option"
            aria-selected=${place === active}
            onPointerDown=${(event) => { event.preventDefault(); choose(entity); }}
          >
            <${Said} text=${labelOf(entity)} /> <small>${sayTerm("type", entity.type)} · <bdi>${entity.id}</bdi></small>
          </li>`)}
      </ul>
    </div>
  `;
}

/** Return the entities whose names have what was typed, or null before it is known. */
function useFound(typed) {
  const [found, set] = useState(null);
  useEffect(() => {
    set(null);
    if (!typed?.trim()) return undefined;
    const aborting = new AbortController();
    const asking = () =>
      readPage("entities", { name: typed.trim(), limit: MOST_SHOWN }, null, aborting.signal)
        .then(({ items }) => set(items), () => {});
    const timer = setTimeout(asking, TYPING_MS);
    return () => {
      clearTimeout(timer);
      aborting.abort();
    };
  }, [typed]);
  return found;
}
