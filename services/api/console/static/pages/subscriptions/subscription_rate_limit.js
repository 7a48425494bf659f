/** At most so many alerts in so long. */
import { html } from "../../html.js";
import { say } from "../../words.js";
import { Duration } from "./duration.js";
import { Field } from "../../parts/field.js";
import { Group } from "./group.js";

const FIRST = { alerts: 10, per_seconds: { amount: "1", unit: "hours" } };
const LONGEST = 7 * 86_400;

/**
 * @param {object} props
 * @param {{alerts: number | string, per_seconds: object} | null} props.limit
 * @param {(limit: object | null) => void} props.onLimit
 */
export function RateLimit({ limit, onLimit, problem }) {
  return html`
    <${Group} legend=${say("rate")} name="rate_limit" problem=${problem}>
      <label>
        <input type="checkbox" role="switch" checked=${limit !== null} onChange=${(event) => onLimit(event.target.checked ? FIRST : null)} />
        ${say("rate.limited")}
      </label>
      ${limit && html`
        <div class="grid">
          <${Field} label=${say("rate.alerts")} name="rate_limit/alerts" problem=${problem}>
            ${(attributes) => html`
              <input ...${attributes} type="number" required min="1" max="1000000" value=${limit.alerts} onInput=${(event) => onLimit({ ...limit, alerts: event.target.value })} />`}
          <//>
          <${Field} label=${say("rate.per")} name="rate_limit/per_seconds" problem=${problem}>
            ${(attributes) => html`
              <${Duration} attributes=${attributes} value=${limit.per_seconds} least=${1} most=${LONGEST} onValue=${(per_seconds) => onLimit({ ...limit, per_seconds })} />`}
          <//>
        </div>`}
    <//>
  `;
}
