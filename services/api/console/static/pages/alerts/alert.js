/** One alert: the proof, and who takes care of it. */
import { html } from "../../html.js";
import { ArticleTitle, About } from "../../parts/alert_card.js";
import { AlertHandling } from "./alert_handling.js";
import { AlertVerification } from "./alert_verification.js";
import { useAsked } from "../../parts/asking.js";
import { Clauses, Mention } from "../../parts/evidence.js";
import { ProblemNote } from "../../parts/problem.js";
import { useMayChange } from "../../parts/reader.js";
import { Said, WebLink } from "../../parts/text.js";
import { Exactly } from "../../parts/when.js";
import { address } from "../../router.js";
import { say, sayTerm, spoken } from "../../words.js";

/** @param {{id: string}} props */
export function AlertPage({ id }) {
  const asked = useAsked(`alerts/${encodeURIComponent(id)}`);
  const alert = asked.value;
  return html`
    <p><a href=${address("alerts")}>${say("alert.back")}</a></p>
    <${ProblemNote} problem=${asked.problem} again=${asked.again} />
    ${asked.busy && html`<p aria-busy="true">${say("loading")}</p>`}
    ${alert && html`
      <hgroup>
        <h1><${About} data=${alert.data} /></h1>
        <p>${alert.data.entity && sayTerm("type", alert.data.entity.type)}</p>
      </hgroup>
      <${Article} alert=${alert} />
      <${Proof} data=${alert.data} />
      <${AlertHandling} alert=${alert} />
      <${AlertVerification} alert=${alert} />
      <${Origins} data=${alert.data} />
    `}
  `;
}

function Article({ alert }) {
  const { article, subscription, topics, entity } = alert.data;
  const rows = [
    ["alert.from", html`<${Said} text=${article.source} />`],
    ["alert.language", article.language && sayTerm("language", article.language)],
    ["alert.published", article.published_at && html`<${Exactly} time=${article.published_at} />`],
    ["alert.raised", html`<${Exactly} time=${alert.time} />`],
    ["alert.for", html`<${Said} text=${subscription.name} />`],
    ["alert.topics", topics.length > 0 && topics.map((topic) => html`<span class="tag"><${Said} text=${topic.labels?.[spoken()] ?? topic.label ?? topic.code} /></span> `)],
  ];
  return html`
    <article>
      <header><strong><${ArticleTitle} article=${article} /></strong></header>
      <dl>${rows.filter(([, value]) => value).map(([label, value]) => html`<div><dt>${say(label)}</dt><dd>${value}</dd></div>`)}</dl>
      <footer class="links">
        ${article.url && html`<${WebLink} url=${article.url}>${say("alert.read")}<//>`}
        ${entity && html`<a href=${address("alerts", null, { entity: entity.id })}>${say("alert.like")}</a>`}
        <a href=${address("alerts", null, { article: article.id })}>${say("alert.same-article")}</a>
        <a href=${address("explain", null, { article: article.id, subscription: subscription.id })}>${say("explain.link")}</a>
        ${useMayChange() && html`<a href=${address("silences", null, { subscription: subscription.id, entity: entity?.id })}>${say("alert.silence")}</a>`}
      </footer>
    </article>
  `;
}

function Proof({ data }) {
  return html`
    <section>
      <h2>${say("alert.proof")}</h2>
      ${data.withheld > 0 && html`<p>${say("alert.withheld", { count: data.withheld })}</p>`}
      ${data.mentions.map((mention) => html`<${Mention} mention=${mention} />`)}
      ${data.more_mentions > 0 && html`<p>${say("alert.more-mentions", { count: data.more_mentions })}</p>`}
      ${data.query && html`<${Clauses} query=${data.query} />`}
    </section>
  `;
}

function Origins({ data }) {
  if (data.versions === null) return null;
  return html`
    <details>
      <summary>${say("alert.made-with")}</summary>
      <dl class="origins" dir="ltr" lang="en">
        ${Object.entries(data.versions).map(([name, value]) => html`<div><dt>${name}</dt><dd><code>${value ?? "–"}</code></dd></div>`)}
      </dl>
    </details>
  `;
}
