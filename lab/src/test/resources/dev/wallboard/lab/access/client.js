/*
 * A client of the public API: looks the host up, sends an event, asks for two skills.
 *
 * Arguments: where the Domain API is, and the account. The key is on standard input, a JSON object.
 */
'use strict';

const crypto = require('crypto');
const OAuth = require('oauth-1.0a');

const [domain, account] = process.argv.slice(2);
const key = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const oauth = new OAuth({
  consumer: {key: key.consumerKey, secret: key.consumerSecret},
  signature_method: 'HMAC-SHA256',
  hash_function: (text, secret) =>
    crypto.createHmac('sha256', secret).update(text).digest('base64'),
});
const token = {key: key.token, secret: key.tokenSecret};

async function send(method, url, body) {
  const {Authorization} = oauth.toHeader(oauth.authorize({url, method}, token));
  const answer = await fetch(url, {
    method,
    headers: {Authorization, 'Content-Type': 'application/json'},
    body,
  });
  return {status: answer.status, text: await answer.text()};
}

async function run() {
  const lookUp =
    `${domain}/api/account/${account}/service/leDataReporting/baseURI.json?version=1.0`;
  const host = JSON.parse((await send('GET', lookUp)).text).baseURI;
  const posted = await send(
    'POST',
    `https://${host}/ingest/api/account/${account}/events`,
    JSON.stringify({
      type: 'engagement.queued', time: key.now, engagementId: 'node', skillId: 101,
    }));
  const read = await send(
    'GET',
    `https://${host}/operations/api/account/${account}/queuehealth`
      + '?v=1&timeframe=60&skillIds=101%2C102');
  process.stdout.write(JSON.stringify([posted.status, posted.text, read.status, read.text]));
}

run().catch((failure) => {
  process.stderr.write(`${failure.stack}\n${failure.cause || ''}\n`);
  process.exitCode = 1;
});
