/** Who are you? On a server that is open to all only: which account? */
import { Refused } from '../data/server.js';
import { existingSession, logIn } from '../data/session.js';
import { Logo } from '../parts/marks.js';
import { html, useState } from '../parts/view.js';

export function Login({ server, account, hasLogins, onSession }) {
  const [trouble, setTrouble] = useState('');
  const [isBusy, setBusy] = useState(false);

  const submit = async (event) => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.target));
    setBusy(true);
    setTrouble('');
    try {
      const session = hasLogins ? await logIn(server, given) : await existingSession(server, given.account);
      if (session === null) throw new Refused(404, 'Not Found', `There is no account ${given.account}.`);
      onSession(session);
    } catch (refused) {
      setTrouble(wordsOf(refused));
      setBusy(false);
    }
  };

  return html`<main class="alone">
    <form class="login card" onSubmit=${submit}>
      <h1 class="login-title"><${Logo} />Wallboard</h1>
      <${Field} name="account" label="Account" value=${account ?? ''} autocomplete="organization" inputmode="text" pattern="[A-Za-z]*[0-9]+" title="Digits, perhaps after letters: 12345678, le79144597" />
      ${hasLogins && html`
        <${Field} name="username" label="Name" autocomplete="username" />
        <${Field} name="password" label="Password" type="password" autocomplete="current-password" />`}
      <p class="login-trouble" role="alert">${trouble}</p>
      <button type="submit" class="button is-main" disabled=${isBusy}>${hasLogins ? 'Log in' : 'Open'}</button>
    </form>
  </main>`;
}

function Field({ name, label, ...rest }) {
  return html`<label class="field"><span>${label}</span><input name=${name} type="text" required ...${rest} /></label>`;
}

function wordsOf(trouble) {
  if (!(trouble instanceof Refused)) return 'The server cannot be reached.';
  if (trouble.status === 401) return 'Account, name or password is wrong.';
  return trouble.status === 429 ? 'Too many tries. Wait a few seconds.' : trouble.message;
}
