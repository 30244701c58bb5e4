// The landing page: how the house is, and what is being traded. No framework, no build.
"use strict";

const showStatus = async () => {
  const status = document.getElementById("status");
  const picture = await read("health/dependencies");
  status.classList.add(picture.status);
  status.textContent = picture.dependencies.map((one) => `${one.name} ${one.status}`).join(" · ");
};

const share = (outcome, market) => (Number(market.pool) > 0 ? Number(outcome.stake) / Number(market.pool) : 0);

const card = (market) => {
  const item = element("li");
  const title = element("h3");
  const link = element("a", market.title);
  link.href = `market.html?id=${market.id}`;
  title.append(link);
  const outcomes = element("ol");
  for (const outcome of market.outcomes.slice(0, 4)) {
    const line = element("li");
    const part = element("span", Number(market.pool) > 0 ? `${Math.round(share(outcome, market) * 100)} %` : "–");
    line.append(element("span", outcome.label), part);
    outcomes.append(line);
  }
  const closes = new Date(market.close_time);
  item.append(title, outcomes, element("small", `${market.status} · closes ${closes.toLocaleString()}`));
  return item;
};

const showMarkets = async () => {
  const list = document.getElementById("markets");
  const page = await read("api/v1/markets?limit=12");
  list.replaceChildren(...page.items.map(card));
  if (page.items.length === 0) list.append(element("li", "No market yet.", "quiet"));
};

showStatus().catch(complain("status"));
showMarkets().catch(complain("markets"));
