/** A length of time as people say it: an amount of a unit. */
import { html } from "../../html.js";
import { say } from "../../words.js";

const SECONDS = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 };

/** Return so many seconds as the largest unit that leaves nothing over. */
export function durationOf(seconds) {
  const unit = Object.keys(SECONDS).findLast((one) => seconds % SECONDS[one] === 0);
  return { amount: String(seconds / SECONDS[unit]), unit: seconds === 0 ? "minutes" : unit };
}

/** Return the seconds of an amount as it was typed; null where there is none. */
export const secondsOf = ({ amount, unit }) => (amount === "" ? null : Math.round(Number(amount) * SECONDS[unit]));

/**
 * @param {object} props
 * @param {object} props.attributes of the field, as `Field` gives them
 * @param {{amount: string, unit: string}} props.value
 * @param {(value: {amount: string, unit: string}) => void} props.onValue
 * @param {number} props.least in seconds
 * @param {number} props.most in seconds
 */
export function Duration({ attributes, value, onValue, least, most }) {
  const size = SECONDS[value.unit];
  return html`
    <div class="duration">
      <input
        ...${attributes}
        type="number"
        required
        min=${least / size}
        max=${most / size}
        step="any"
        value=${value.amount}
        onInput=${(event) => onValue({ ...value, amount: event.target.value })}
      />
      <select aria-label=${say("duration.unit")} value=${value.unit} onChange=${(event) => onValue({ ...value, unit: event.target.value })}>
        ${Object.keys(SECONDS).map((unit) => html`<option value=${unit} selected=${unit === value.unit}>${say(`duration.${unit}`)}</option>`)}
      </select>
    </div>
  `;
}
