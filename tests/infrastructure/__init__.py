"""The template, transformed as AWS would, and held against what it promises."""
