/** A list of lines to write: each can be added, removed and moved. */
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { html } from "../../html.js";
import { number, say } from "../../words.js";
import { line } from "./entity_draft.js";
import { Wrong, wrongAttributes } from "../../parts/field.js";
import { shown } from "../../parts/text.js";

/**
 * @param {object} props
 * @param {string} props.legend
 * @param {"ar" | "en"} props.language of what is written
 * @param {{key: string, text: string}[]} props.rows
 * @param {(rows: {key: string, text: string}[]) => void} props.onRows
 * @param {string} props.name of the list, by which problems name it
 * @param {import("../../api.js").Problem | null} props.problem
 * @param {boolean} [props.begin] whether the first line has the focus from the beginning
 */
export function TextRows({ legend, language, rows, onRows, name, problem, begin = false }) {
  const list = useRef(null);
  const focusOn = useFocus(list, begin);
  const swap = (place, other, by) => {
    const moved = [...rows];
    [moved[place], moved[other]] = [moved[other], moved[place]];
    focusOn(other, by);
    onRows(moved);
  };
  const remove = (place) => {
    focusOn(Math.min(place, rows.length - 2), "input");
    onRows(rows.filter((_, other) => other !== place));
  };
  const add = () => {
    focusOn(rows.length, "input");
    onRows([...rows, line({ text: "" })]);
  };
  const write = (place) => (text) => onRows(rows.map((row, other) => (other === place ? { ...row, text } : row)));
  return html`
    <fieldset class="rows" ref=${list}>
      <legend>${legend}</legend>
      <ol>
        ${rows.map((row, place) => html`
          <${Row}
            key=${row.key}
            label=${`${legend} ${number(place + 1)}`}
            row=${row}
            language=${language}
            name=${`${name}/${row.key}`}
            problem=${problem}
            onText=${write(place)}
            up=${place > 0 ? () => swap(place, place - 1, ".up") : null}
            down=${place < rows.length - 1 ? () => swap(place, place + 1, ".down") : null}
            remove=${() => remove(place)}
          />`)}
      </ol>
      <${Wrong} problem=${problem} name=${name} exactly />
      <button type="button" class="secondary outline small add" onClick=${add}>${say("rows.add")}</button>
    </fieldset>
  `;
}

function Row({ label, row, language, name, problem, onText, up, down, remove }) {
  const id = useId();
  const button = (kind, sign, action) => html`
    <button
      type="button"
      class=${`secondary outline ${kind}`}
      aria-label=${`${say(`rows.${kind}`)}: ${shown(row.text) || label}`}
      title=${say(`rows.${kind}`)}
      disabled=${action === null}
      onClick=${action}
    >${sign}</button>`;
  return html`
    <li>
      <div role="group">
        <input
          ...${wrongAttributes(id, problem, name)}
          type="text"
          aria-label=${label}
          lang=${language}
          dir=${row.text ? "auto" : language === "ar" ? "rtl" : "ltr"}
          maxlength="2000"
          autocomplete="off"
          spellcheck=${false}
          value=${row.text}
          onInput=${(event) => onText(event.target.value)}
        />
        ${button("up", "↑", up)} ${button("down", "↓", down)} ${button("remove", "✕", remove)}
      </div>
      <${Wrong} id=${id} problem=${problem} name=${name} />
    </li>
  `;
}

/** Return what moves the focus, once it is drawn, to a part of the line at a place. */
function useFocus(list, begin) {
  const wanted = useRef(begin ? [0, "input"] : null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const [place, part] = wanted.current;
    wanted.current = null;
    const row = list.current.querySelectorAll("li")[place];
    const found = row?.querySelector(`${part}:enabled`) ?? row?.querySelector("input") ?? list.current.querySelector(".add");
    found.focus();
  });
  return (place, part) => {
    wanted.current = [place, part];
  };
}
