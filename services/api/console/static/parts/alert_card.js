/** One alert among others: who, where, and the words that prove it. */
import { html } from "../html.js";
import { address } from "../router.js";
import { say, sayTerm } from "../words.js";
import { Passage, Said } from "./text.js";
import { When } from "./when.js";

/**
 * @param {object} props
 * @param {any} props.alert
 * @param {string} [props.heading] the element of its heading, for its place in the page
 * @param {boolean} [props.stored] whether it was raised, and has a page of its own
 */
export function AlertCard({ alert, heading = "h2", stored = true }) {
  const { data } = alert;
  const passage = passagesOf(data)[0];
  return html`
    <article class="alert-card">
      <header>
        <${heading} class="name">
          ${stored ? html`<a href=${address("alerts", alert.id)}><${About} data=${data} /></a>` : html`<${About} data=${data} />`}
        <//>
        ${data.entity && html`<span class="tag">${sayTerm("type", data.entity.type)}</span>`}
        <span class="end"><${When} time=${alert.time} /></span>
      </header>
      <p class="title"><${ArticleTitle} article=${data.article} /></p>
      ${passage && html`<${Passage} text=${passage.snippet} begin=${passage.snippet_start} places=${[passage]} />`}
      <footer>
        <small>
          <${Said} text=${data.article.source} /> · <${Said} text=${data.subscription.name} />
          ${data.mentions.length > 0 && html` · ${say("alerts.mentions", { count: data.mentions.length + data.more_mentions })}`}
        </small>
      </footer>
    </article>
  `;
}

/** What an alert is about: its entity, else that the query holds. */
export const About = ({ data }) =>
  data.entity
    ? html`<${Said} text=${data.entity.label} />`
    : say("alert.about-query", { subscription: data.subscription.name });

export const ArticleTitle = ({ article }) =>
  article.title === null ? html`<em>${say("alert.untitled", { id: article.external_id })}</em>` : html`<${Said} text=${article.title} />`;

/** The places to show: those of the entity, else those of the query. */
const passagesOf = (data) =>
  data.mentions.length > 0 ? data.mentions : (data.query?.clauses ?? []).flatMap((clause) => clause.passages);
