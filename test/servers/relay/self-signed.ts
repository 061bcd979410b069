/** Key of a certificate no one trusts, made for these tests alone. */
export const selfSignedKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgiVhCTOGAC+Ql5bqx
lKhkaH4F0QRJ20be+FD+AKcCbsWhRANCAATp5hHHN4ZX96yRRB71s4jVBqERv5nz
Lojjd/+BmIT/emLvzPAOtMccWqUrPlvVUMRCeGvRnTG006Ne/zsvdD2b
-----END PRIVATE KEY-----`;

/** Certificate for localhost no one trusts. */
export const selfSignedCertificate = `-----BEGIN CERTIFICATE-----
MIIBmjCCAUGgAwIBAgIUCi7YMZjst1gfgjGShoUvS4xurDIwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMjE3Mjg0NloYDzIxMjYxMDI5
MTcyODQ2WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATp5hHHN4ZX96yRRB71s4jVBqERv5nzLojjd/+BmIT/emLvzPAOtMcc
WqUrPlvVUMRCeGvRnTG006Ne/zsvdD2bo28wbTAdBgNVHQ4EFgQU36qejkYl5H6f
DCCtcUXoRg5NRHIwHwYDVR0jBBgwFoAU36qejkYl5H6fDCCtcUXoRg5NRHIwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDRwAwRAIgST3Ipokh0hXuZe5a17/1pavn1hGezO8F/wjntw/EErACIEZt
ZvilR9dfytdwiCVKDtVtFmPjTQanA7p9FhrOQ6jb
-----END CERTIFICATE-----`;
