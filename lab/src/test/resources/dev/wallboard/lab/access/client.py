"""A client of the public API: looks the host up, sends an event, asks for two skills.

Arguments: where the Domain API is, the account, the certificates to trust, the method of the
signature, and where it stands. The key is on standard input, a JSON object.
"""
import json
import sys

from requests_oauthlib import OAuth1Session

domain, account, trusted, method, place = sys.argv[1:]
key = json.load(sys.stdin)
api = OAuth1Session(
    key["consumerKey"], key["consumerSecret"], key["token"], key["tokenSecret"],
    signature_method=method, signature_type=place)

look_up = f"{domain}/api/account/{account}/service/leDataReporting/baseURI.json?version=1.0"
host = api.get(look_up, verify=trusted).json()["baseURI"]
event = {"type": "engagement.queued", "time": key["now"], "engagementId": "Ä 1+2%/é~", "skillId": 101}
posted = api.post(
    f"https://{host}/ingest/api/account/{account}/events", json=event, verify=trusted)
read = api.get(
    f"https://{host}/operations/api/account/{account}/queuehealth",
    params={"v": 1, "timeframe": 60, "skillIds": "101,102"}, verify=trusted)
json.dump([posted.status_code, posted.text, read.status_code, read.text], sys.stdout)
