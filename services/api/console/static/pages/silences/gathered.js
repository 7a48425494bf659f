/** Gathers several values of one field: those chosen, each to be taken away, and a place for one more. */
import { html } from "../../html.js";
import { say } from "../../words.js";

/**
 * @param {object} props
 * @param {string[]} props.values
 * @param {(values: string[]) => void} props.onValues
 * @param {string} props.typed what stands in the place for one more
 * @param {(typed: string) => void} props.onTyped
 * @param {(typed: string) => string} props.meant the value that is meant by what is typed
 * @param {(value: string) => unknown} props.shownAs draws a chosen one
 * @param {(add: (value: string) => void) => unknown} props.children draws the place for one more
 */
export function Gathered({ values, onValues, typed, onTyped, meant, shownAs, children }) {
  const add = (given) => {
    const value = meant(given.trim());
    onTyped("");
    if (value && !values.includes(value)) onValues([...values, value]);
  };
  const press = (event) => {
    // Enter adds what is typed; with nothing typed it sends the form, as everywhere.
    if (event.key !== "Enter" || event.defaultPrevented || !typed.trim()) return;
    event.preventDefault();
    add(typed);
  };
  const takeAway = (value) => (event) => {
    onValues(values.filter((one) => one !== value));
    event.target.closest(".gathered").querySelector("input").focus();
  };
  return html`
    <div class="gathered">
      ${values.length > 0 && html`
        <ul>
          ${values.map((value) => html`
            <li key=${value} class="tag">
              ${shownAs(value)}
              <button type="button" aria-label=${say("take-away", { value })} onClick=${takeAway(value)}>×</button>
            </li>`)}
        </ul>`}
      <div class="adder" onKeyDown=${press}>
        ${children(add)}
        <button type="button" class="secondary outline" disabled=${!typed.trim()} onClick=${() => add(typed)}>${say("add")}</button>
      </div>
    </div>
  `;
}
