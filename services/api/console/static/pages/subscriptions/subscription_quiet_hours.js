/** When a subscriber does not want to be disturbed. */
import { useRef } from "preact/hooks";
import { html } from "../../html.js";
import { number, say, spoken } from "../../words.js";
import { Field } from "../../parts/field.js";
import { Group } from "./group.js";
import { DAYS } from "./subscription_draft.js";

const MOST = 50;
const NIGHT = { days: DAYS, start: "22:00", end: "06:00" };
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/**
 * @param {object} props
 * @param {{days: string[], start: string, end: string}[]} props.hours
 * @param {(hours: object[]) => void} props.onHours
 */
export function QuietHours({ hours, onHours, problem }) {
  const add = useRef(null);
  const change = (at, changed) => onHours(hours.map((one, place) => (place === at ? { ...one, ...changed } : one)));
  const takeOut = (at) => {
    onHours(hours.filter((_, place) => place !== at));
    add.current.focus();
  };
  return html`
    <${Group} legend=${say("quiet")} help=${say("quiet.help")} name="quiet_hours" problem=${problem}>
      ${hours.map((one, at) => html`
        <article class="row">
          <${Days} at=${at} days=${one.days} onDays=${(days) => change(at, { days })} problem=${problem} />
          <div class="grid">
            ${["start", "end"].map((name) => html`
              <${Field} label=${say(`quiet.${name}`)} name=${`quiet_hours/${at}/${name}`} problem=${problem}>
                ${(attributes) => html`
                  <input
                    ...${attributes}
                    type="time"
                    required
                    step=${one[name].length > 5 ? "1" : undefined}
                    value=${one[name]}
                    onInput=${(event) => change(at, { [name]: event.target.value })}
                  />`}
              <//>`)}
          </div>
          <button type="button" class="secondary outline small" onClick=${() => takeOut(at)}>${say("quiet.take-out", { place: at + 1 })}</button>
        </article>`)}
      <button ref=${add} type="button" class="secondary small" disabled=${hours.length >= MOST} onClick=${() => onHours([...hours, NIGHT])}>${say("quiet.add")}</button>
    <//>
  `;
}

function Days({ at, days, onDays, problem }) {
  const toggle = (day) => (event) =>
    onDays(DAYS.filter((one) => (one === day ? event.target.checked : days.includes(one))));
  return html`
    <${Group} legend=${`${say("quiet.days")} ${number(at + 1)}`} name=${`quiet_hours/${at}/days`} problem=${problem}>
      <div class="days">
        ${DAYS.map((day) => html`
          <label><input type="checkbox" checked=${days.includes(day)} onChange=${toggle(day)} />${nameOf(day)}</label>`)}
      </div>
    <//>
  `;
}

const nameOf = (day) =>
  new Intl.DateTimeFormat(spoken(), { weekday: "long", timeZone: "UTC" }).format(MONDAY + DAYS.indexOf(day) * DAY_MS);
