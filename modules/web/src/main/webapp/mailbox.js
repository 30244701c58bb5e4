// The local mailbox, for whoever has the admin key. The key stays in this tab. No framework, no build.
"use strict";

const OUTBOX = "api/v1/admin/email/outbox?limit=20";
const KEY = "predictiq.admin-key";
const ADDRESS = /(https?:\/\/[^\s<>"']+)/;

const by = (id) => document.getElementById(id);
const word = (text) => { by("word").textContent = text; };
let next = null;

// Mails are text of strangers: nothing of it becomes markup, and only web addresses become links.
const linked = (text) => {
  const sheet = element("pre");
  text.split(ADDRESS).forEach((part, at) => {
    if (at % 2 === 0) { sheet.append(part); return; }
    const link = element("a", part);
    link.href = part;
    link.target = "_blank";
    link.rel = "noreferrer noopener";
    sheet.append(link);
  });
  return sheet;
};

const shown = (mail) => {
  const summary = element("summary");
  summary.append(element("b", mail.subject), element("small", new Date(mail.received_at).toLocaleString()),
    element("small", `to ${mail.to}`));
  const details = element("details");
  details.append(summary, linked(mail.text));
  const item = element("li");
  item.append(details);
  return item;
};

const load = (cursor) =>
  ask(cursor ? `${OUTBOX}&cursor=${encodeURIComponent(cursor)}` : OUTBOX, {
    cache: "no-store",
    headers: { "X-API-Key": sessionStorage.getItem(KEY) ?? "" },
  });

const show = async (cursor) => {
  word("Looking…");
  try {
    const page = await load(cursor);
    if (!cursor) by("mails").replaceChildren();
    by("mails").append(...page.items.map(shown));
    next = page.next_cursor ?? null;
    by("more").hidden = !page.has_more;
    word(by("mails").children.length === 0 ? "No mail yet." : "");
  } catch (error) {
    word(`Not opened: ${error.message}`);
  }
};

by("door").addEventListener("submit", (event) => {
  event.preventDefault();
  sessionStorage.setItem(KEY, by("key").value);
  by("key").value = "";
  show(null);
});
by("more").addEventListener("click", () => show(next));
if (sessionStorage.getItem(KEY)) show(null);
