import ssl
from pathlib import Path

from cryptography import x509

from sandbox.microsoft.certificate import certificates


def test_certificates_are_made_once(tmp_path: Path) -> None:
    files = certificates(tmp_path / "new")
    before = files.server.read_bytes()
    assert certificates(tmp_path / "new") == files
    assert files.server.read_bytes() == before
    files.key.unlink()
    certificates(tmp_path / "new")
    assert files.server.read_bytes() != before


def test_the_server_is_trusted_by_its_authority_alone(tmp_path: Path) -> None:
    files = certificates(tmp_path)
    server, authority = (x509.load_pem_x509_certificate(path.read_bytes()) for path in (files.server, files.authority))
    server.verify_directly_issued_by(authority)
    names = server.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.DNSName) == ["localhost", "login.localhost", "*.localhost"]
    ssl.create_default_context(cafile=str(files.authority))
    assert files.key.stat().st_mode & 0o077 == 0
