#!/usr/bin/env node
import './assay.js';
