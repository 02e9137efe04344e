"""Everyday codes and nicknames of cities, mostly their airports', as freight people use them."""

CODES = {
    "CHI": "Chicago IL", "ATL": "Atlanta GA", "LAX": "Los Angeles CA", "DFW": "Dallas TX", "DAL": "Dallas TX",
    "HOU": "Houston TX",
    "JFK": "New York NY", "NYC": "New York NY", "EWR": "Newark NJ", "ORD": "Chicago IL", "MEM": "Memphis TN",
    "PHX": "Phoenix AZ",
    "DEN": "Denver CO", "SEA": "Seattle WA", "PDX": "Portland OR", "SLC": "Salt Lake City UT", "LAS": "Las Vegas NV",
    "STL": "St. Louis MO",
    "MCI": "Kansas City MO", "IND": "Indianapolis IN", "CLT": "Charlotte NC", "JAX": "Jacksonville FL", "MIA": "Miami FL",
    "MCO": "Orlando FL",
    "TPA": "Tampa FL", "BNA": "Nashville TN", "SAV": "Savannah GA", "DTW": "Detroit MI", "DET": "Detroit MI",
    "CLE": "Cleveland OH", "CMH": "Columbus OH",
    "CVG": "Cincinnati OH", "CIN": "Cincinnati OH", "PIT": "Pittsburgh PA", "PHL": "Philadelphia PA", "BWI": "Baltimore MD",
    "BOS": "Boston MA",
    "MSP": "Minneapolis MN", "MKE": "Milwaukee WI", "OMA": "Omaha NE", "OKC": "Oklahoma City OK", "TUL": "Tulsa OK",
    "SAT": "San Antonio TX",
    "AUS": "Austin TX", "ELP": "El Paso TX", "LRD": "Laredo TX", "ABQ": "Albuquerque NM", "TUS": "Tucson AZ",
    "SFO": "San Francisco CA",
    "OAK": "Oakland CA", "RNO": "Reno NV", "BOI": "Boise ID", "GEG": "Spokane WA", "MSY": "New Orleans LA",
    "BHM": "Birmingham AL",
    "RIC": "Richmond VA", "ORF": "Norfolk VA", "CHS": "Charleston SC", "GSO": "Greensboro NC", "RDU": "Raleigh NC",
    "SDF": "Louisville KY",
    "YYZ": "Toronto ON", "TOR": "Toronto ON", "YUL": "Montreal QC", "MTL": "Montreal QC", "YVR": "Vancouver BC",
    "YYC": "Calgary AB",
    "YEG": "Edmonton AB", "YWG": "Winnipeg MB", "MTY": "Monterrey NLE", "GDL": "Guadalajara JAL", "PHILLY": "Philadelphia PA",
    "DSM": "Des Moines IA", "GRR": "Grand Rapids MI", "FWA": "Fort Wayne IN", "FSD": "Sioux Falls SD", "SMF": "Sacramento CA",
    "SJC": "San Jose CA", "SNA": "Santa Ana CA", "BUF": "Buffalo NY", "SYR": "Syracuse NY", "TYS": "Knoxville TN",
    "HSV": "Huntsville AL", "SHV": "Shreveport LA", "PVD": "Providence RI", "YOW": "Ottawa ON", "YHZ": "Halifax NS",
    "TIJ": "Tijuana BCN", "KCK": "Kansas City KS", "KCMO": "Kansas City MO",
    "KC": "Kansas City MO", "CDMX": "Ciudad de México CMX",
}  # fmt: skip
LED_TO = ("to ", "from ", "into ", "> ", "- ", "in ", "of ")
"""What stands before "LA" where it is the city and not the state."""
ALIASES = {
    "philly": "PHL",
    "vegas": "LAS",
    "nyc": "NYC",
    "indy": "IND",
    "jax": "JAX",
    "okc": "OKC",
    "mpls": "MSP",
    "cincy": "CVG",
    "cinci": "CVG",
    "nola": "MSY",
    "indpls": "IND",
    "chgo": "CHI",
    "phila": "PHL",
}
PORTS = {
    "port newark": "Newark NJ", "port elizabeth": "Elizabeth NJ", "port of houston": "Houston TX",
    "port of la": "Los Angeles CA", "port of long beach": "Long Beach CA", "port of ny nj": "Newark NJ",
    "port of charleston": "Charleston SC", "port of savannah": "Savannah GA", "port of wilmington": "Wilmington NC",
    "port of norfolk": "Norfolk VA", "port of portland": "Portland OR", "port of oakland": "Oakland CA",
    "port of tacoma": "Tacoma WA", "port of mobile": "Mobile AL", "port of gulfport": "Gulfport MS",
    "barbours cut": "La Porte TX", "port of virginia": "Norfolk VA", "port of jacksonville": "Jacksonville FL",
    "port everglades": "Fort Lauderdale FL", "port hueneme": "Port Hueneme CA",
}  # fmt: skip
"""Ports by the names that carriers and brokers call them by, as `text.fold` writes them."""
