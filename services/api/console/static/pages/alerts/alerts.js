/** Alerts, the newest first, and those that are raised meanwhile. */
import { useEffect, useState } from "preact/hooks";
import { follow } from "../../api.js";
import { html } from "../../html.js";
import { AlertCard } from "../../parts/alert_card.js";
import { AlertFilter } from "./alert_filter.js";
import { usePages } from "../../parts/asking.js";
import { List } from "../../parts/list.js";
import { say } from "../../words.js";

const FILTERS = ["entity", "subscription", "article", "since", "until"];
const MOST_NEW = 500;

/** @param {{query: URLSearchParams}} props */
export function AlertsPage({ query }) {
  const asked = Object.fromEntries(FILTERS.map((name) => [name, query.get(name)]));
  const pages = usePages("alerts", { ...asked, limit: "50" });
  const feed = useFeed(asked, pages);
  const filtered = FILTERS.some((name) => asked[name]);
  return html`
    <hgroup>
      <h1>${say("alerts")}</h1>
      <p role="status" class=${`feed ${feed.state}`}>${feed.state && say(`alerts.${feed.state}`)}</p>
    </hgroup>
    <${AlertFilter} key=${query.toString()} asked=${asked} />
    <p aria-live="polite" class="news">${feed.count > 0 && say("alerts.new", { count: feed.count })}</p>
    <${List} pages=${pages} none=${say(filtered ? "alerts.none-such" : "alerts.none")}>
      ${(alert) => html`<${AlertCard} key=${alert.id} alert=${alert} />`}
    <//>
  `;
}

/** Follow new alerts into the list, unless it is of a time or an article that is past. */
function useFeed(asked, pages) {
  const [state, setState] = useState(null);
  const [count, setCount] = useState(0);
  const past = Boolean(asked.until || asked.article);
  useEffect(() => {
    setState(null);
    setCount(0);
    if (past) return undefined;
    const aborting = new AbortController();
    const heard = {
      state: (now) => {
        setState(now === "following" ? "live" : now);
        // What was raised after the list was read, and before the feed began.
        if (now === "following") pages.catchUp(aborting.signal);
      },
      gap: pages.anew,
      alert: (alert) => {
        setCount((before) => before + 1);
        pages.putFirst([alert]);
      },
    };
    follow({ entity: asked.entity, subscription: asked.subscription }, heard, aborting.signal);
    return () => aborting.abort();
  }, [asked.entity, asked.subscription, past]);
  useEffect(() => {
    // A page that is open for days does not grow for ever: older ones are read again on demand.
    if (count > 0 && count % MOST_NEW === 0) pages.anew();
    const title = `${say("alerts")} · ${say("brand")}`;
    document.title = count > 0 ? `(${count}) ${title}` : title;
  }, [count]);
  return { state, count };
}
