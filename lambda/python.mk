# PY313: a Python of the runtime's own version, or nothing. Named by hand, on the path, or one of pyenv's; each is tried, since a shim may
# stand on the path and fail. Only a final release has the runtime's bytecode.
ifndef PY313
PY313 := $(shell for each in python3.13 "$${PYENV_ROOT:-$$HOME/.pyenv}"/versions/3.13.*/bin/python3.13; do \
  "$$each" -I -c 'import sys; sys.exit(sys.version_info[:2] != (3, 13) or sys.version_info.releaselevel != "final")' >/dev/null 2>&1 \
  && { command -v "$$each"; break; }; done)
endif
