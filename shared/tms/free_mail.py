"""Mail domains that anybody can have an address at: they never say who the customer is."""

FREE_MAIL = frozenset(
    {
        "aim.com", "aol.com", "att.net", "bellsouth.net", "bell.net", "btinternet.com", "charter.net", "comcast.net",
        "cox.net", "duck.com", "earthlink.net", "email.com", "fastmail.com", "frontier.com", "gmail.com", "gmx.com",
        "gmx.net", "googlemail.com", "hey.com", "hotmail.ca", "hotmail.com", "hotmail.com.mx", "hushmail.com",
        "icloud.com", "inbox.com", "juno.com", "live.ca", "live.com", "live.com.mx", "mac.com", "mail.com", "mail.ru",
        "me.com", "msn.com", "netzero.net", "optonline.net", "outlook.com", "outlook.es", "pm.me", "prodigy.net.mx",
        "proton.me", "protonmail.com", "qq.com", "rediffmail.com", "roadrunner.com", "rocketmail.com", "rogers.com",
        "sbcglobal.net", "shaw.ca", "sympatico.ca", "telus.net", "tutanota.com", "verizon.net", "videotron.ca",
        "windstream.net", "yahoo.ca", "yahoo.com", "yahoo.com.mx", "yandex.com", "ymail.com", "zoho.com",
        "zohomail.com",
    }
)  # fmt: skip
