// Charts of the feeds, drawn from candles. A time without a candle is a gap: the line ends before it
// and begins anew after it; nothing is carried over. No framework, no build.
"use strict";

const WIDTHS = {
  "1m": { seconds: 60, candles: 60 },
  "5m": { seconds: 300, candles: 288 },
  "1h": { seconds: 3600, candles: 240 },
  "1d": { seconds: 86400, candles: 365 },
};
const HEIGHT = 100;
const EVERY = 15000;

let width = "1m";

// Candles by their place in time; a place that nothing was read in stays empty.
const places = (candles, begin, count) => {
  const seconds = WIDTHS[width].seconds;
  const found = new Array(count).fill(null);
  for (const candle of candles) {
    const place = Math.round((Date.parse(candle.start) / 1000 - begin) / seconds);
    if (place >= 0 && place < count) found[place] = candle;
  }
  return found;
};

const bounds = (candles) => {
  const low = Math.min(...candles.map((candle) => Number(candle.low)));
  const high = Math.max(...candles.map((candle) => Number(candle.high)));
  const air = (high - low) * 0.05 || Math.abs(high) * 0.001 || 1;
  return { low: low - air, high: high + air };
};

const chart = (found, { low, high }) => {
  const picture = shape("svg", "chart", {
    viewBox: `0 0 ${found.length} ${HEIGHT}`,
    preserveAspectRatio: "none",
    role: "img",
  });
  const y = (price) => HEIGHT - ((Number(price) - low) / (high - low)) * HEIGHT;
  let line = [];
  const end = () => {
    if (line.length > 0) {
      const points = line.length > 1 ? line : [line[0], `${Number(line[0].split(",")[0]) + 0.5},${line[0].split(",")[1]}`];
      picture.append(shape("polyline", "close", { points: points.join(" ") }));
    }
    line = [];
  };
  found.forEach((candle, place) => {
    if (candle === null) {
      end();
      picture.append(shape("rect", "gap", { x: place, y: 0, width: 1, height: HEIGHT }));
      return;
    }
    const x = place + 0.5;
    picture.append(shape("line", "range", { x1: x, x2: x, y1: y(candle.low), y2: y(candle.high) }));
    line.push(`${x},${y(candle.close)}`);
  });
  end();
  return picture;
};

const age = (feed) => {
  if (!feed.latest) return element("p", "Nothing was ever read.", "quiet");
  const old = feed.age_seconds > 60;
  const text = old
    ? `No price now: the last one is ${feed.age_seconds} s old.`
    : `${feed.latest.price} ± ${feed.latest.confidence}, ${feed.age_seconds} s ago`;
  return element("p", text, old ? "stale" : "");
};

const axis = (begin, count, { low, high }) => {
  const line = element("div", undefined, "axis");
  const moment = (seconds) => new Date(seconds * 1000).toLocaleString();
  line.append(
    element("span", moment(begin)),
    element("span", `${low.toPrecision(6)} to ${high.toPrecision(6)}`),
    element("span", moment(begin + count * WIDTHS[width].seconds)),
  );
  return line;
};

const card = async (feed) => {
  const made = element("section", undefined, "feed");
  made.dataset.feed = feed.id;
  made.append(element("h2", feed.symbol), age(feed), element("small", `${feed.id}, source ${feed.source}`));
  const { seconds, candles: count } = WIDTHS[width];
  const newest = feed.latest ? Date.parse(feed.latest.publish_time) + feed.age_seconds * 1000 : Date.now();
  const end = (Math.floor(newest / 1000 / seconds) + 1) * seconds;
  const begin = end - count * seconds;
  const iso = (second) => new Date(second * 1000).toISOString();
  const answer = await read(
    `api/v1/oracle/feeds/${feed.id}/candles?width=${width}&from=${iso(begin)}&to=${iso(end)}`,
  );
  if (answer.items.length === 0) {
    made.append(element("p", "Nothing was read in this time.", "quiet"));
    return made;
  }
  const range = bounds(answer.items);
  made.append(chart(places(answer.items, begin, count), range), axis(begin, count, range));
  return made;
};

const show = async () => {
  const feeds = document.getElementById("feeds");
  const page = await read("api/v1/oracle/feeds?limit=100");
  const cards = await Promise.all(page.items.filter((feed) => feed.latest).slice(0, 12).map(card));
  feeds.replaceChildren(...cards);
  if (cards.length === 0) feeds.append(element("p", "Nothing was read yet.", "quiet"));
};

const refresh = () =>
  show().catch(complain("feeds"));

document.getElementById("widths").addEventListener("click", (event) => {
  if (!event.target.dataset.width) return;
  width = event.target.dataset.width;
  for (const button of document.querySelectorAll("#widths button")) {
    button.setAttribute("aria-pressed", String(button.dataset.width === width));
  }
  refresh();
});

refresh();
setInterval(refresh, EVERY);
