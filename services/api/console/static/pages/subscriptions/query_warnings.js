/** What the author of a query may not have meant, each at its place. */
import { html } from "../../html.js";
import { Marked, Said } from "../../parts/text.js";
import { Told } from "../../parts/told.js";

/**
 * @param {object} props
 * @param {string} props.text the query that was checked; places are in its code points
 * @param {{message: string, start: number, end: number}[]} props.warnings
 */
export function QueryWarnings({ text, warnings }) {
  if (warnings.length === 0) return null;
  const points = Array.from(text);
  const isOfPart = ({ start, end }) => start < end && end - start < points.length;
  const parts = warnings.filter(isOfPart);
  return html`
    <div class="warning">
      <pre><${Marked} text=${text} begin=${0} places=${parts.length > 0 ? parts : warnings} /></pre>
      <ul>
        ${warnings.map((one) => html`
          <li>
            ${isOfPart(one) && html`<mark><${Said} text=${points.slice(one.start, one.end).join("")} /></mark>${" "}`}
            <${Told} text=${one.message} said=${one} />
          </li>`)}
      </ul>
    </div>
  `;
}
