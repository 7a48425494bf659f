"""The engine of word lists and rules.

Words become one-character tags, and rules are regular expressions over the string of tags: the
cascaded finite-state method of FASTUS (Hobbs et al., "FASTUS: A Cascaded Finite-State Transducer
for Extracting Information from Natural-Language Text", 1997), with a rule notation after Stanford
TokensRegex (Chang and Manning, 2014). Every repetition in a rule is bounded, so the time is linear
in the length of the text.
"""
