"""The places of a text: cities, states, postal codes and everyday codes, with the company and the street beside each."""
