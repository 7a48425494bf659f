/** What the form would have raised of the articles that have come. */
import { useEffect, useRef } from "preact/hooks";
import { html } from "../../html.js";
import { number, say, sayTerm, spoken } from "../../words.js";
import { AlertCard } from "../../parts/alert_card.js";
import { ProblemNote } from "../../parts/problem.js";

const RANGES = [24, 168];
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const AT_FIELDS = 422;

/**
 * @param {object} props
 * @param {ReturnType<import("../../parts/asking.js").useAction>} props.previewing
 * @param {(hours: number) => void} props.preview
 * @param {object} props.record what the form asks for now
 */
export function SubscriptionPreview({ previewing, preview, record }) {
  const { busy, done, problem } = previewing;
  return html`
    <section>
      <h2>${say("preview")}</h2>
      <p>${say("preview.help")}</p>
      <div class="actions">
        ${RANGES.map((hours) => html`
          <button type="button" class="secondary" disabled=${busy} aria-busy=${busy} onClick=${() => preview(hours)}>${say(`preview.${hours}`)}</button>`)}
      </div>
      ${problem?.status === AT_FIELDS ? html`<p class="wrong">${say("preview.refused")}</p>` : html`<${ProblemNote} problem=${problem} />`}
      ${done && html`<${Report} key=${done.until} ...${done} isStale=${done.of !== JSON.stringify(record)} />`}
    </section>
  `;
}

function Report({ report, hours, until, isStale }) {
  const heading = useRef(null);
  useEffect(() => heading.current.focus(), []);
  return html`
    <h3 ref=${heading} tabindex="-1">${say("alert-count", { count: report.alerts })}</h3>
    <p>${say("preview.articles", { count: report.articles })} ${report.articles === 0 && say("preview.none")}</p>
    ${!report.complete && html`<p class="warning" role="status">${say("preview.incomplete")}</p>`}
    ${isStale && html`<p class="warning" role="status">${say("preview.stale")}</p>`}
    ${report.alerts > 0 && html`<${Counted}
      caption=${say("preview.per-day")}
      counts=${daysOf(report.alerts_per_day, hours, until)}
      name=${nameOfDay}
    />`}
    ${Object.keys(report.drops_by_reason).length > 0 && html`<${Counted}
      caption=${say("preview.drops")}
      counts=${Object.entries(report.drops_by_reason)}
      name=${(reason) => sayTerm("reason", reason)}
    />`}
    ${report.examples.length > 0 && html`<h3>${say("preview.examples")}</h3>`}
    ${report.examples.map((alert) => html`<${AlertCard} key=${alert.id} alert=${alert} heading="h4" stored=${false} />`)}
  `;
}

/** Numbers with bars: the bars say nothing that the numbers do not. */
function Counted({ caption, counts, name }) {
  const most = Math.max(1, ...counts.map(([, count]) => count));
  return html`
    <table class="counted">
      <caption>${caption}</caption>
      <tbody>
        ${counts.map(([one, count]) => html`
          <tr><th scope="row">${name(one)}</th><td>${number(count)}</td><td aria-hidden="true"><progress value=${count} max=${most}></progress></td></tr>`)}
      </tbody>
    </table>
  `;
}

/** Return every day of a range with its count, in UTC as the API counts. */
function daysOf(counted, hours, until) {
  const days = {};
  const first = Math.floor((until - hours * HOUR_MS) / DAY_MS) * DAY_MS;
  for (let day = first; day <= until; day += DAY_MS) days[new Date(day).toISOString().slice(0, 10)] = 0;
  return Object.entries({ ...days, ...counted }).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

const nameOfDay = (day) =>
  new Intl.DateTimeFormat(spoken(), { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" }).format(new Date(day));
