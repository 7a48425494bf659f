/** Gathers several values of one field: those chosen, each to be taken out, and a place for one more. */
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { html } from "../html.js";
import { say } from "../words.js";

const MOST_SHOWN = 50;

/**
 * @param {object} props
 * @param {string[]} props.values
 * @param {(values: string[]) => void} props.onValues
 * @param {string} props.typed what stands in the place for one more
 * @param {(typed: string) => void} props.onTyped
 * @param {((typed: string) => string) | null} [props.meant] the value that is meant by what is typed; null where one has to be chosen
 * @param {(value: string) => unknown} props.shownAs draws a chosen one
 * @param {(add: (value: string) => void) => unknown} props.children draws the place for one more
 */
export function Gathered({ values, onValues, typed, onTyped, meant = null, shownAs, children }) {
  const place = useRef(null);
  const field = () => place.current.querySelector("input");
  // What has to be chosen and is only typed is none of them yet: saved like that, it would be lost unnoticed.
  useEffect(() => field().setCustomValidity(meant === null && typed.trim() ? say("gathered.choose-first") : ""), [typed]);
  const add = (given) => {
    const value = meant === null ? given : meant(given.trim());
    onTyped("");
    if (value && !values.includes(value)) onValues([...values, value]);
  };
  const press = (event) => {
    // Enter adds what is typed; with nothing typed it sends the form, as everywhere.
    if (event.key !== "Enter" || event.defaultPrevented || !typed.trim()) return;
    event.preventDefault();
    if (meant !== null) add(typed);
  };
  const takeOut = (value) => {
    onValues(values.filter((one) => one !== value));
    field().focus();
  };
  return html`
    <div class="gathered">
      <${Chosen} values=${values} shownAs=${shownAs} takeOut=${takeOut} />
      <div class="adder" ref=${place} onKeyDown=${press}>
        ${children(add)}
        ${meant !== null && html`<button type="button" class="secondary outline" disabled=${!typed.trim()} onClick=${() => add(typed)}>${say("add")}</button>`}
      </div>
    </div>
  `;
}

function Chosen({ values, shownAs, takeOut }) {
  const id = useId();
  const [all, setAll] = useState(false);
  const shown = all ? values : values.slice(0, MOST_SHOWN);
  return html`
    ${shown.length > 0 && html`
      <ul>
        ${shown.map((value, place) => html`
          <li key=${value} class="tag">
            <span id=${`${id}-${place}`}>${shownAs(value)}</span>
            <button type="button" id=${`${id}-${place}-out`} aria-label=${say("gathered.take-out")} aria-labelledby=${`${id}-${place}-out ${id}-${place}`} onClick=${() => takeOut(value)}>×</button>
          </li>`)}
      </ul>`}
    ${shown.length < values.length && html`
      <button type="button" class="secondary outline small" onClick=${() => setAll(true)}>${say("gathered.all", { count: values.length })}</button>`}
  `;
}
