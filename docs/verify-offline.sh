#!/bin/sh
# Verifies a sealed decision without asking anybody: needs openssl 3, jq, base64, sha256sum, od.
#
#   verify-offline.sh LETTER.jws KEYS.json
#
# LETTER.jws  the sealed letter as its company got it (one line, three parts joined by dots)
# KEYS.json   the authority's public keys, saved from /.well-known/roundtable-seals.json
#
# Exit 0: the seal fits, and the text follows. Exit 1: it does not. Exit 2: wrong usage or unreadable files.
# What no offline check can know is whether the decision was revoked afterwards: for that, ask the verify page.
set -eu

if [ $# -ne 2 ] || [ ! -r "$1" ] || [ ! -r "$2" ]; then
  echo "usage: verify-offline.sh LETTER.jws KEYS.json" >&2
  exit 2
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

unbase64url() {
  text=$(tr -d '\r\n ' | tr '_-' '/+')
  while [ $((${#text} % 4)) -ne 0 ]; do text="$text="; done
  printf '%s' "$text" | base64 -d
}

no() {
  echo "NOT VALID  无效: $1"
  exit 1
}

jws=$(tr -d '\r\n ' < "$1")
header=${jws%%.*}
rest=${jws#*.}
payload=${rest%%.*}
signature=${rest#*.}

printf '%s' "$header" | unbase64url > "$work/header" 2>/dev/null || no "the first part cannot be read 第一段无法读取"
[ "$(jq -r .alg "$work/header" 2>/dev/null)" = EdDSA ] || no "not sealed with Ed25519 不是 Ed25519 签章"
[ "$(jq -r .typ "$work/header")" = roundtable-decision+jws ] || no "not a decision 不是决定书"
kid=$(jq -r .kid "$work/header")

x=$(jq -r --arg kid "$kid" '.keys[] | select(.kid == $kid) | .x' "$2") || exit 2
[ -n "$x" ] || no "no published key is called $kid 公布的公钥里没有 $kid"

# RFC 8410: these twelve bytes, then the key's thirty-two.
{
  printf '\060\052\060\005\006\003\053\145\160\003\041\000'
  printf '%s' "$x" | unbase64url
} > "$work/key.der"
printf '%s' "$header.$payload" > "$work/signed"
printf '%s' "$signature" | unbase64url > "$work/signature" 2>/dev/null || no "the last part cannot be read 末段无法读取"

openssl pkeyutl -verify -pubin -inkey "$work/key.der" -keyform DER -rawin \
  -in "$work/signed" -sigfile "$work/signature" > /dev/null 2>&1 || no "the seal does not fit the text 签章与原文不符"

printf '%s' "$payload" | unbase64url > "$work/text"
echo "VALID  有效: the seal fits 签章与原文相符"
echo "key 密钥: $kid"
echo "sealed by 签发: $(jq -r --arg kid "$kid" '.keys[] | select(.kid == $kid) | .authorityName.zh // .authorityName.en // .authority' "$2")"
echo "sha256: $(sha256sum < "$work/text" | cut -d' ' -f1)"
jq . "$work/text"
