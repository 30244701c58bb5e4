// Where links from our mails lead. The token stands behind the #, so that no server writes it into a
// log, and nothing happens until somebody presses the button: programs that open links cannot.
"use strict";

const steps = {
  verify: { path: "api/v1/auth/verification/confirm", done: "Thank you. Your address is verified." },
  reset: { path: "api/v1/auth/password-reset/confirm", done: "Your new password is set. Log in with it." },
};

const say = (text) => {
  document.getElementById("message").textContent = text;
};

const offer = (step, token) => {
  const form = document.getElementById(step);
  history.replaceState(null, "", location.pathname); // not for who looks at the screen later
  say("One more step.");
  form.hidden = false;
  form.addEventListener("submit", async (pressed) => {
    pressed.preventDefault();
    const body = step === "reset" ? { token, password: document.getElementById("password").value } : { token };
    try {
      await send(steps[step].path, body);
      form.hidden = true;
      say(steps[step].done);
    } catch (refused) {
      say(refused.message);
    }
  });
};

const [step, token] = location.hash.slice(1).split("=", 2);
if (steps[step] && token) offer(step, token);
